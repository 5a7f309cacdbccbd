package attention.check;

public class Checker {}
