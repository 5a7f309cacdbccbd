public class MySoftmax implements attention.normalize.Normalizer {
    @Override
    public double[] weights(double[] scores) {
        int x = 0;
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        x++;
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        return new double[x];
    }
}
