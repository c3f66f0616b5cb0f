package io.entrepot.foundation.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which place of a JSON body could not be read, without the parser's own words. */
final class UnreadableBody {

    private UnreadableBody() {}

    static List<InputError> errorsOf(HttpMessageNotReadableException exception) {
        if (StorableText.isNot(exception)) {
            return List.of(
                    new InputError("", "unstorable-character", "has the character U+0000, which no text may have"));
        }
        return switch (exception.getCause()) {
            case UnrecognizedPropertyException unknown ->
                List.of(new InputError(pointer(unknown), "unknown-field", "is not a field of this request"));
            case StreamReadException syntax ->
                List.of(new InputError(pointer(syntax), "malformed-json", "is not well-formed JSON" + place(syntax)));
            case JacksonException mismatch ->
                List.of(new InputError(pointer(mismatch), "wrong-type", "has the wrong type or form"));
            case null, default -> List.of(new InputError("", "body-missing", "a JSON body is required"));
        };
    }

    private static String pointer(JacksonException exception) {
        return exception.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }

    private static String place(StreamReadException syntax) {
        var location = syntax.getLocation();
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }
}
