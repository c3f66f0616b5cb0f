package io.entrepot.gateway.passage;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.security.CheckedToken;
import io.entrepot.gateway.identity.InternalTokens;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts a narrow internal token in the place of the partner's, which goes no further than here. */
class NarrowToken implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    static final String ATTRIBUTE = NarrowToken.class.getName();

    private final InternalTokens tokens;

    NarrowToken(InternalTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var partners = CheckedToken.required();
        request.attributes().put(ATTRIBUTE, tokens.inExchangeFor(partners));
        var answer = next.handle(request);
        if (answer.statusCode() == HttpStatus.UNAUTHORIZED) {
            tokens.forget(partners);
            if (answer instanceof ServiceAnswer unread) {
                unread.close(); // nobody will read the rest of it
            }
            throw new PermanentBackendException("service", 401, "the service refused the exchanged token", null);
        }
        return answer;
    }
}
