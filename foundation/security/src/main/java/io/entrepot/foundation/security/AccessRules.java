package io.entrepot.foundation.security;

import io.entrepot.foundation.security.AccessRule.Need;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;

/** Says which scope each operation of a service needs; whatever it does not name is denied. */
@FunctionalInterface
public interface AccessRules {

    void define(Access access);

    /** Collects the rules of one service, first match first. */
    final class Access {
        private final List<AccessRule> rules = new ArrayList<>();

        Access() {}

        /** The operation needs a token with this scope. */
        public Access scope(HttpMethod method, String path, String scope) {
            rules.add(new AccessRule(method, path, new Need.Scope(scope)));
            return this;
        }

        /** The operation needs any valid token. */
        public Access authenticated(String path) {
            rules.add(new AccessRule(null, path, new Need.Token()));
            return this;
        }

        /** The operation proves its caller by itself, such as a webhook by its signature. */
        public Access open(HttpMethod method, String path) {
            rules.add(new AccessRule(method, path, new Need.Nothing()));
            return this;
        }

        List<AccessRule> rules() {
            return List.copyOf(rules);
        }
    }
}
