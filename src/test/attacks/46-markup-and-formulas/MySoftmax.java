public class MySoftmax implements attention.normalize.Normalizer {
    @Override
    public double[] weights(double[] scores) {
        throw new IllegalStateException("=cmd|' /C calc'!A0 \u001b[2J<script>alert(1)</script>](javascript:x)\r\n@evil");
    }
}
