package attention.bench.grading;

import attention.check.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The usual way: a Maven project for each submission, with one JUnit test for each exercise. */
final class MavenProjects {
    private static final String POM =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>learner</groupId>
              <artifactId>submission</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>attention</groupId>
                  <artifactId>attention-workbook</artifactId>
                  <version>1</version>
                  <scope>system</scope>
                  <systemPath>%s</systemPath>
                </dependency>
                <dependency>
                  <groupId>org.junit.jupiter</groupId>
                  <artifactId>junit-jupiter-engine</artifactId>
                  <version>5.13.4</version>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <artifactId>maven-resources-plugin</artifactId>
                    <version>3.3.1</version>
                  </plugin>
                  <plugin>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.14.0</version>
                  </plugin>
                  <plugin>
                    <artifactId>maven-surefire-plugin</artifactId>
                    <version>3.5.4</version>
                    <configuration>
                      <argLine>-XX:TieredStopAtLevel=1 -XX:+UseSerialGC</argLine>
                      <testFailureIgnore>true</testFailureIgnore>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    private MavenProjects() {}

    /** Writes the project of one submission. */
    static void write(Path project, Path submission, List<Exercise> exercises, Path jar)
            throws IOException {
        Path main = Files.createDirectories(project.resolve("src/main/java"));
        Path test = Files.createDirectories(project.resolve("src/test/java"));
        Files.writeString(project.resolve("pom.xml"), POM.formatted(jar));
        StringBuilder tests = new StringBuilder("class SubmissionTest {\n");
        for (Exercise exercise : exercises) {
            String file = exercise.className() + ".java";
            Files.copy(submission.resolve(file), main.resolve(file));
            tests.append(
                    """
                        @org.junit.jupiter.api.Test
                        void %1$s() {
                            attention.check.Verdict verdict =
                                    attention.check.Checker.object("%1$s", new %2$s());
                            org.junit.jupiter.api.Assertions.assertTrue(verdict.passed());
                        }
                    """
                            .formatted(exercise.name(), exercise.className()));
        }
        Files.writeString(test.resolve("SubmissionTest.java"), tests + "}\n");
    }
}
