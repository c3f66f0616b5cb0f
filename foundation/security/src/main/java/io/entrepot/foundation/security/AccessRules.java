package io.entrepot.foundation.security;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Says which scope each operation of a service needs; whatever it does not name is denied. */
@FunctionalInterface
public interface AccessRules {

    void define(Access access);

    /** Collects the rules of one service, first match first. */
    final class Access {
        private final AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry;
        private final Set<String> scopes = new TreeSet<>();

        Access(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry) {
            this.registry = registry;
        }

        /** The operation needs a token with this scope. */
        public Access scope(HttpMethod method, String path, String scope) {
            registry.requestMatchers(method, path).hasAuthority("SCOPE_" + scope);
            scopes.add(scope);
            return this;
        }

        /** The operation needs any valid token. */
        public Access authenticated(String path) {
            registry.requestMatchers(path).authenticated();
            return this;
        }

        /** The operation proves its caller by itself, such as a webhook by its signature. */
        public Access open(HttpMethod method, String path) {
            registry.requestMatchers(method, path).permitAll();
            return this;
        }

        /** All scopes that some operation needs. */
        Set<String> scopes() {
            return scopes;
        }
    }
}
