package attention.show;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Writes small PNGs: a byte for each dot in place of three. Charts have few colours, and hundreds
 * more at the soft edges of letters and lines, where the nearest of the frequent ones will do.
 */
final class Png {
    private static final int PALETTE = 256;

    private Png() {}

    static byte[] of(BufferedImage image) throws IOException {
        List<Integer> palette = palette(image);
        int[] colors = palette.stream().mapToInt(Integer::intValue).toArray();
        BufferedImage small =
                new BufferedImage(
                        image.getWidth(),
                        image.getHeight(),
                        BufferedImage.TYPE_BYTE_INDEXED,
                        new IndexColorModel(8, colors.length, colors, 0, false, -1, 0));
        Map<Integer, Integer> places = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int place =
                        places.computeIfAbsent(image.getRGB(x, y), color -> nearest(color, colors));
                small.getRaster().setSample(x, y, 0, place);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(small, "png", bytes);
        return bytes.toByteArray();
    }

    /** The most frequent colours; of equally frequent ones always the same. */
    private static List<Integer> palette(BufferedImage image) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y), 1, Integer::sum);
            }
        }
        return counts.keySet().stream()
                .sorted(
                        Comparator.<Integer>comparingInt(color -> -counts.getOrDefault(color, 0))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(PALETTE)
                .toList();
    }

    private static int nearest(int color, int[] colors) {
        int nearest = 0;
        for (int i = 1; i < colors.length; i++) {
            if (distance(color, colors[i]) < distance(color, colors[nearest])) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static int distance(int one, int other) {
        Color a = new Color(one);
        Color b = new Color(other);
        int red = a.getRed() - b.getRed();
        int green = a.getGreen() - b.getGreen();
        int blue = a.getBlue() - b.getBlue();
        return red * red + green * green + blue * blue;
    }
}
