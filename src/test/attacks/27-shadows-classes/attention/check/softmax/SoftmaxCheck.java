package attention.check.softmax;

public class SoftmaxCheck {}
