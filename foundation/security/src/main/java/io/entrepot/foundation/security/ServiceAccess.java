package io.entrepot.foundation.security;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** All rules of a service in their order, for each chain of filters that needs them: what no rule names is denied. */
public final class ServiceAccess {

    private final List<AccessRules> rules;

    ServiceAccess(List<AccessRules> rules) {
        this.rules = rules;
    }

    /** Returns the scopes that some rule needs. */
    public Set<String> define(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry) {
        registry.requestMatchers(HttpMethod.GET, "/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml/**")
                .permitAll();
        registry.requestMatchers("/error").permitAll();
        var access = new AccessRules.Access(registry);
        rules.forEach(rule -> rule.define(access));
        registry.anyRequest().denyAll();
        return new TreeSet<>(access.scopes());
    }
}
