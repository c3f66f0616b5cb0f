package io.entrepot.gateway.route;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * One path of a route and its methods.
 *
 * @param path a path pattern below the route's path
 * @param scopes the scope that each method needs
 * @param open methods that need no token, because the service proves the caller by itself
 * @param maximumBody the largest request body that is taken where it is not that of the route
 * @param tellsPlans whether the service is told the plans in force, because it explains them
 */
record Operation(
        @NotNull @Pattern(regexp = "(/[a-z0-9{}*-]+)*") String path,
        @DefaultValue Map<RequestMethod, String> scopes,
        @DefaultValue Set<RequestMethod> open,
        @Nullable DataSize maximumBody,
        @DefaultValue("false") boolean tellsPlans) {

    @AssertTrue(message = "must name methods, either with a scope or as open") boolean isEitherScopedOrOpen() {
        return scopes.isEmpty() != open.isEmpty();
    }

    Set<RequestMethod> methods() {
        var methods = new TreeSet<RequestMethod>(scopes.keySet());
        methods.addAll(open);
        return methods;
    }

    boolean needsToken() {
        return open.isEmpty();
    }
}
