package io.entrepot.foundation.security;

import io.entrepot.foundation.security.AccessRule.Need;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpMethod;

/** Writes into the API document what each operation needs: the rules that are enforced, so that it cannot say anything else. */
final class AccessContract implements GlobalOpenApiCustomizer {

    private static final String TOKEN = "token";

    private final ServiceAccess access;

    AccessContract(ServiceAccess access) {
        this.access = access;
    }

    @Override
    public void customise(OpenAPI api) {
        var components = Optional.ofNullable(api.getComponents()).orElseGet(Components::new);
        api.components(components.addSecuritySchemes(
                TOKEN,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")));
        api.getPaths().forEach(this::complete);
    }

    private void complete(String path, PathItem item) {
        item.readOperationsMap()
                .forEach((method, operation) -> access.needOf(HttpMethod.valueOf(method.name()), path)
                        .ifPresent(need -> state(need, operation)));
    }

    private static void state(Need need, Operation operation) {
        switch (need) {
            case Need.Scope(var scope) -> operation.addSecurityItem(requirement(List.of(scope)));
            case Need.Token() -> operation.addSecurityItem(requirement(List.of()));
            case Need.Nothing() -> operation.security(List.of());
        }
    }

    private static SecurityRequirement requirement(List<String> scopes) {
        return new SecurityRequirement().addList(TOKEN, scopes);
    }
}
