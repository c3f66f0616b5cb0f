package io.entrepot.sandbox.protocol;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The WireMock extension that asks a backend for the response. */
final class HandOver implements ResponseDefinitionTransformerV2 {

    private static final Logger LOG = System.getLogger(HandOver.class.getName());

    private final Backend backend;

    HandOver(Backend backend) {
        this.backend = backend;
    }

    @Override
    public String getName() {
        return "backend";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        var answer = answer(event.getRequest());
        var response = ResponseDefinitionBuilder.responseDefinition().withStatus(answer.status());
        answer.headers().forEach(response::withHeader);
        return response.withBody(answer.body()).build();
    }

    private Answer answer(Request request) {
        try {
            return backend.answer(call(request));
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, request.getMethod() + " " + request.getUrl(), broken);
            return new Answer(500, Map.of("Content-Type", "text/plain"), "The stand-in failed: " + broken);
        }
    }

    private static Call call(Request request) {
        var headers = request.getHeaders().all().stream()
                .collect(Collectors.toMap(
                        header -> header.key().toLowerCase(Locale.ROOT), HttpHeader::firstValue, (first, _) -> first));
        var origin = request.getScheme() + "://" + headers.getOrDefault("host", request.getHost());
        return Call.of(request.getMethod().getName(), origin, request.getUrl(), headers, request.getBodyAsString());
    }
}
