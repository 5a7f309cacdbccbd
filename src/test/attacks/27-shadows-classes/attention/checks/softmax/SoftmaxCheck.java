package attention.checks.softmax;

public class SoftmaxCheck {}
