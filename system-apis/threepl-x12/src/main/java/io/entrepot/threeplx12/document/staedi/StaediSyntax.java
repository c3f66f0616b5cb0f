package io.entrepot.threeplx12.document.staedi;

import io.entrepot.threeplx12.document.Delimiters;
import io.entrepot.threeplx12.document.Envelope;
import io.entrepot.threeplx12.document.Layout;
import io.entrepot.threeplx12.document.Layouts;
import io.entrepot.threeplx12.document.Reading;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.document.Syntax;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamConstants;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import io.xlate.edi.stream.EDIValidationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** X12 by StAEDI. */
@Component
class StaediSyntax implements Syntax {

    private static final String UNEXPECTED_END = "EDIE005";

    private final Schemas schemas = new Schemas();
    private final Schema control = control();

    @Override
    public Reading read(String text) {
        return switch (Layouts.in(text)) {
            case Layouts.Found.Complete(var layout) -> judged(layout);
            case Layouts.Found.Incomplete(var reason) -> new Reading.Cut(reason);
            case Layouts.Found.Nothing(var reason) -> new Reading.Malformed(reason);
        };
    }

    private Reading judged(Layout layout) {
        var bytes = layout.text().getBytes(StandardCharsets.ISO_8859_1);
        try (var reader = EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(bytes))) {
            return new Reading.Whole(new Judge(layout, schemas).judge(reader));
        } catch (EDIStreamException broken) {
            var message = Objects.requireNonNullElse(broken.getMessage(), "it cannot be read");
            return message.contains(UNEXPECTED_END) ? new Reading.Cut(message) : new Reading.Malformed(message);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String write(Envelope envelope, String set, List<Segment> body) {
        var out = new ByteArrayOutputStream();
        try (var writer = factory().createEDIStreamWriter(out)) {
            writer.setControlSchema(control);
            writer.startInterchange();
            for (var segment : envelope.opening(set)) {
                write(writer, segment);
            }
            writer.setTransactionSchema(schemas.of(set));
            for (var segment : body) {
                write(writer, segment);
            }
            for (var segment : envelope.closing(body.size())) {
                write(writer, segment);
            }
            writer.endInterchange();
        } catch (EDIStreamException | EDIValidationException refused) {
            throw new IllegalArgumentException("the " + set + " cannot be written: " + refused.getMessage(), refused);
        }
        return inLines(out.toString(StandardCharsets.US_ASCII));
    }

    private static void write(EDIStreamWriter writer, Segment segment) throws EDIStreamException {
        writer.writeStartSegment(segment.id());
        for (var element : segment.elements()) {
            if (element.isEmpty()) {
                writer.writeEmptyElement();
            } else {
                writer.writeElement(element);
            }
        }
        writer.writeEndSegment();
    }

    /** One segment per line, for the people who will look at it. */
    private static String inLines(String text) {
        var end = String.valueOf(Delimiters.OURS.segment());
        return text.replace(end, end + "\n");
    }

    private static EDIOutputFactory factory() {
        var factory = EDIOutputFactory.newFactory();
        factory.setProperty(EDIOutputFactory.TRUNCATE_EMPTY_ELEMENTS, true);
        factory.setProperty(EDIStreamConstants.Delimiters.COMPONENT_ELEMENT, Delimiters.OURS.component());
        return factory;
    }

    private static Schema control() {
        try {
            return SchemaFactory.newFactory()
                    .getControlSchema(EDIStreamConstants.Standards.X12, new String[] {"00401"});
        } catch (EDISchemaException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
