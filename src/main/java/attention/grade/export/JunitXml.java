package attention.grade.export;

import attention.check.Status;
import attention.check.source.Plain;
import attention.grade.Gradebook;
import attention.grade.Graded;
import attention.grade.GradedPart;
import attention.grade.Row;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One suite for each exercise, one case for each part. */
final class JunitXml {
    private static final int LONGEST = 20_000;

    private final XMLStreamWriter xml;

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String text(Gradebook book, Row row) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", line(row.learner().id()));
            for (int k = 0; k < book.exercises().size(); k++) {
                String lesson = book.exercises().get(k).lesson().folder();
                new JunitXml(xml).suite(row.results().get(k), lesson);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // nothing is read or sent
        }
        return text + "\n";
    }

    private static String seconds(Graded graded) {
        return String.format(Locale.ROOT, "%.3f", graded.millis() / 1000.0);
    }

    private static String count(List<GradedPart> parts, Kind kind) {
        return Long.toString(parts.stream().filter(it -> Kind.of(it.status()) == kind).count());
    }

    private static String line(String text) {
        return legal(Plain.line(text));
    }

    /** XML 1.0 knows no U+FFFE and U+FFFF, not even escaped. */
    private static String legal(String text) {
        return text.replace('\ufffe', '?').replace('\uffff', '?');
    }

    private void suite(Graded graded, String lesson) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", graded.exercise());
        xml.writeAttribute("tests", Integer.toString(graded.parts().size()));
        xml.writeAttribute("failures", count(graded.parts(), Kind.FAILURE));
        xml.writeAttribute("errors", count(graded.parts(), Kind.ERROR));
        xml.writeAttribute("skipped", count(graded.parts(), Kind.SKIPPED));
        xml.writeAttribute("time", seconds(graded));
        for (GradedPart part : graded.parts()) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("name", part.number() + " " + line(part.title()));
            xml.writeAttribute("classname", lesson + "." + graded.exercise());
            xml.writeAttribute("time", "0");
            reason(graded, part);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void reason(Graded graded, GradedPart part) throws XMLStreamException {
        Kind kind = Kind.of(part.status());
        if (kind == Kind.PASSED) {
            return;
        }
        xml.writeStartElement(kind.name().toLowerCase(Locale.ROOT));
        xml.writeAttribute("message", line(part.reason()));
        if (kind != Kind.SKIPPED) {
            xml.writeAttribute("type", part.status().name());
            xml.writeCharacters(legal(Plain.text(graded.text(), LONGEST)));
        }
        xml.writeEndElement();
    }

    private enum Kind {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED;

        static Kind of(Status status) {
            return switch (status) {
                case PASS -> PASSED;
                case FAIL, RULE -> FAILURE;
                case SKIPPED, NOT_ATTEMPTED -> SKIPPED;
                default -> ERROR;
            };
        }
    }
}
