package io.entrepot.gateway.session;

import io.entrepot.foundation.security.CheckedToken;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Tells a page who has signed in. */
class SessionRoutes {

    private final Clock clock;

    SessionRoutes(Clock clock) {
        this.clock = clock;
    }

    /** For people only: a program that sends a token finds nothing here. */
    RouterFunction<ServerResponse> router() {
        return RouterFunctions.route(
                RequestPredicates.GET(SessionPaths.SESSION)
                        .and(request -> SessionPaths.isOfAPerson(request.servletRequest())),
                this::person);
    }

    private ServerResponse person(ServerRequest request) {
        return ServerResponse.ok()
                .cacheControl(CacheControl.noStore())
                .body(Person.of(CheckedToken.required(), endOf(request)));
    }

    private Instant endOf(ServerRequest request) {
        return clock.instant().plusSeconds(request.session().getMaxInactiveInterval());
    }
}
