package io.entrepot.gateway.passage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.ServerResponse;

/** Asks a service over a kept connection, on the thread of the call: each hand-over to another thread would cost more than the rest. */
class ServiceExchange implements ProxyExchange {

    private static final Set<HttpMethod> WITHOUT_BODY =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private static final HttpEntity EMPTY = new ByteArrayEntity(new byte[0], null);

    private final CloseableHttpClient client;
    private final RequestConfig patience;

    ServiceExchange(CloseableHttpClient client, RequestConfig patience) {
        this.client = client;
        this.patience = patience;
    }

    /** What goes wrong with the connection is thrown as it is, unchecked. */
    @Override
    public ServerResponse exchange(Request request) {
        try {
            var context = HttpClientContext.create();
            context.setRequestConfig(patience);
            var answer = ServiceAnswer.read(
                    client.executeOpen(host(Objects.requireNonNull(request.getUri())), sent(request), context));
            request.getResponseConsumers().forEach(consumer -> consumer.accept(answer.received(), answer));
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static HttpHost host(URI address) {
        return new HttpHost(address.getScheme(), address.getHost(), address.getPort());
    }

    private static ClassicHttpRequest sent(Request request) throws IOException {
        var sent = new BasicClassicHttpRequest(request.getMethod().name(), request.getUri());
        request.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) { // the entity tells its own
                values.forEach(value -> sent.addHeader(name, value));
            }
        });
        addBody(request, sent);
        return sent;
    }

    private static void addBody(Request request, ClassicHttpRequest sent) throws IOException {
        var called = request.getServerRequest().servletRequest();
        if (called.getContentLengthLong() > 0) {
            sent.setEntity(new ByteArrayEntity(called.getInputStream().readAllBytes(), null));
        } else if (!WITHOUT_BODY.contains(request.getMethod())) {
            sent.setEntity(EMPTY);
        }
    }
}
