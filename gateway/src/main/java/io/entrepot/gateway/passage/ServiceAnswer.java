package io.entrepot.gateway.passage;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** What a service answered: read to its end before its first byte goes out, unless it is very large. */
final class ServiceAnswer implements ServerResponse, Closeable {

    /** Far more than any answer of an API; what is larger streams after its first part. */
    private static final int READ_AHEAD = 256 * 1024;

    private static final byte[] NOTHING = {};

    private final ClassicHttpResponse answer;
    private final Received received;
    private final byte[] beginning;
    private final @Nullable InputStream rest;
    private final HttpHeaders headers = new HttpHeaders();

    private ServiceAnswer(ClassicHttpResponse answer, byte[] beginning, @Nullable InputStream rest) {
        this.answer = answer;
        this.received = new Received(HttpStatusCode.valueOf(answer.getCode()), headersOf(answer));
        this.beginning = beginning;
        this.rest = rest;
    }

    /** As it came, before anybody decided what the public sees of it. */
    private record Received(HttpStatusCode getStatusCode, HttpHeaders getHeaders) implements ProxyExchange.Response {}

    /** Gives the connection back as soon as nothing is left to come. */
    static ServiceAnswer read(ClassicHttpResponse answer) throws IOException {
        try {
            var entity = answer.getEntity();
            return entity == null ? new ServiceAnswer(answer, NOTHING, null) : read(answer, entity);
        } catch (IOException brokenOff) {
            answer.close();
            throw brokenOff;
        }
    }

    private static ServiceAnswer read(ClassicHttpResponse answer, HttpEntity entity) throws IOException {
        var body = entity.getContent();
        var length = entity.getContentLength();
        var beginning = body.readNBytes(length < 0 ? READ_AHEAD : (int) Math.min(length, READ_AHEAD));
        if (beginning.length == READ_AHEAD && length != READ_AHEAD) {
            return new ServiceAnswer(answer, beginning, body);
        }
        answer.close();
        return new ServiceAnswer(answer, beginning, null);
    }

    private static HttpHeaders headersOf(ClassicHttpResponse answer) {
        var headers = new HttpHeaders();
        for (var header : answer.getHeaders()) {
            headers.add(header.getName(), header.getValue());
        }
        return headers;
    }

    ProxyExchange.Response received() {
        return received;
    }

    @Override
    public HttpStatusCode statusCode() {
        return received.getStatusCode();
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        response.setStatus(statusCode().value());
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try (this) {
            response.getOutputStream().write(beginning);
            if (rest != null) {
                rest.transferTo(response.getOutputStream());
            }
        }
        return null;
    }

    /** Gives the connection back; one with an unread rest is ended. */
    @Override
    public void close() throws IOException {
        answer.close();
    }
}
