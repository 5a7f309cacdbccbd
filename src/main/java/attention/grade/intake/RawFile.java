package attention.grade.intake;

/**
 * One file as it was handed in.
 *
 * @param path where it stands in the submission, with {@code /} between folders
 * @param bytes what it holds
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RawFile(String path, byte[] bytes) {
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
