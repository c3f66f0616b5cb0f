package io.entrepot.foundation.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses bodies with the character U+0000: PostgreSQL keeps it in no text, and only the caller can say what was meant. */
@RestControllerAdvice
class StorableText extends RequestBodyAdviceAdapter {

    private static final char NUL = '\0';

    static boolean isNot(@Nullable Throwable thrown) {
        return Causes.of(thrown).anyMatch(Unstorable.class::isInstance);
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type targetType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type targetType,
            Class<? extends HttpMessageConverter<?>> converter) {
        return AbstractJacksonHttpMessageConverter.class.isAssignableFrom(converter)
                ? new CheckedMessage(message)
                : message;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type targetType,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (body instanceof String text && text.indexOf(NUL) >= 0) {
            throw new HttpMessageNotReadableException("U+0000 in the body", new Unstorable(), message);
        }
        return body;
    }

    private static final class Unstorable extends IOException {}

    private record CheckedMessage(HttpInputMessage message) implements HttpInputMessage {

        @Override
        public InputStream getBody() throws IOException {
            return new CheckedJson(message.getBody());
        }

        @Override
        public HttpHeaders getHeaders() {
            return message.getHeaders();
        }
    }

    /** In JSON the character can only stand escaped; a backslash that is escaped itself begins no escape. */
    private static final class CheckedJson extends FilterInputStream {

        private static final byte[] ESCAPED = {'\\', 'u', '0', '0', '0', '0'};
        private int seen;

        CheckedJson(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            check(next);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            for (int index = offset; index < offset + read; index++) {
                check(buffer[index]);
            }
            return read;
        }

        private void check(int next) throws IOException {
            seen = next == ESCAPED[seen] ? seen + 1 : 0;
            if (seen == ESCAPED.length) {
                throw new Unstorable();
            }
        }
    }
}
