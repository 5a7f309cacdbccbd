public class Processor extends javax.annotation.processing.AbstractProcessor {
    static {
        Runtime.getRuntime().halt(1);
    }

    @Override
    public boolean process(
            java.util.Set<? extends javax.lang.model.element.TypeElement> types,
            javax.annotation.processing.RoundEnvironment round) {
        return false;
    }
}
