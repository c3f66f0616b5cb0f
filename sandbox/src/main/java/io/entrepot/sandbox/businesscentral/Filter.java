package io.entrepot.sandbox.businesscentral;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** A condition on entities that remembers which properties it reads. */
record Filter(Set<String> properties, Predicate<ObjectNode> condition) {

    static final Filter ALL = new Filter(Set.of(), _ -> true);

    boolean matches(ObjectNode entity) {
        return condition.test(entity);
    }

    Filter and(Filter other) {
        return new Filter(union(other), condition.and(other.condition));
    }

    /** Business Central turns conditions into filters per field, so that alternatives must stay on one. */
    Filter or(Filter other) {
        var both = union(other);
        if (both.size() > 1) {
            throw ODataErrors.badRequest("The 'OR' operator is not supported on distinct fields on an OData filter.");
        }
        return new Filter(both, condition.or(other.condition));
    }

    Filter not() {
        return new Filter(properties, condition.negate());
    }

    private Set<String> union(Filter other) {
        var union = new HashSet<>(properties);
        union.addAll(other.properties);
        return union;
    }
}
