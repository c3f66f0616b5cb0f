package io.entrepot.gateway.route;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The public address space; the gateway does not start with one that contradicts itself.
 *
 * @param backends the services behind the gateway, by name
 * @param origins the sites whose pages may call an API from a browser, by the API's name; none unless they are listed
 */
@Validated
@ConfigurationProperties("entrepot.gateway")
record GatewayProperties(
        @NotEmpty Map<String, @Valid Service> backends,
        @NotEmpty List<@Valid Route> routes,
        @DefaultValue Map<String, List<@Pattern(regexp = "https?://[a-z0-9.:-]+") String>> origins) {

    /**
     * A service.
     *
     * @param concurrency how many calls may be in work there at once, so that a slow one does not take the others along
     */
    record Service(
            @NotNull URI url, @Min(1) @DefaultValue("128") int concurrency) {}

    @AssertTrue(message = "a route names a backend that is not listed") boolean isEveryBackendKnown() {
        return routes.stream().allMatch(route -> backends.containsKey(route.backend()));
    }

    @AssertTrue(message = "two operations have the same path") boolean isEveryPathUnique() {
        var seen = new HashSet<String>();
        return routes.stream()
                .flatMap(route -> route.operations().stream().map(route::pathOf))
                .allMatch(seen::add);
    }

    @AssertTrue(message = "origins are listed for an API that no route has") boolean isEveryOpenApiKnown() {
        var apis = routes.stream().map(Route::api).collect(Collectors.toSet());
        return apis.containsAll(origins.keySet());
    }
}
