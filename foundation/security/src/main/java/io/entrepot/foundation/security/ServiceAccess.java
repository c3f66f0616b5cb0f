package io.entrepot.foundation.security;

import io.entrepot.foundation.security.AccessRule.Need;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** All rules of a service in their order, for each chain of filters that needs them: what no rule names is denied. */
public final class ServiceAccess {

    private final List<AccessRule> rules;

    ServiceAccess(List<AccessRules> rules) {
        var access = new AccessRules.Access();
        rules.forEach(rule -> rule.define(access));
        this.rules = access.rules();
    }

    /** Returns the scopes that some rule needs. */
    public Set<String> define(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry) {
        registry.requestMatchers(HttpMethod.GET, "/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml/**")
                .permitAll();
        registry.requestMatchers("/error").permitAll();
        var scopes = new TreeSet<String>();
        for (var rule : rules) {
            var matched = registry.requestMatchers(rule.method(), rule.path());
            switch (rule.need()) {
                case Need.Scope(var scope) -> {
                    matched.hasAuthority("SCOPE_" + scope);
                    scopes.add(scope);
                }
                case Need.Token() -> matched.authenticated();
                case Need.Nothing() -> matched.permitAll();
            }
        }
        registry.anyRequest().denyAll();
        return scopes;
    }

    /** What the first rule for an operation asks for; nothing is found where the operation is denied to all. */
    Optional<Need> needOf(HttpMethod method, String path) {
        return rules.stream()
                .filter(rule -> rule.holdsFor(method, path))
                .findFirst()
                .map(AccessRule::need);
    }
}
