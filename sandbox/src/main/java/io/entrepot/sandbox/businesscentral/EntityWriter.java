package io.entrepot.sandbox.businesscentral;

import io.entrepot.sandbox.businesscentral.EntitySet.Navigation;
import io.entrepot.sandbox.protocol.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes entities the way OData carries them: tag, chosen properties, expanded dependents. */
final class EntityWriter {

    private final Entities entities;

    EntityWriter(Entities entities) {
        this.entities = entities;
    }

    String context(EntitySet set, String origin) {
        var company =
                entities.all(EntitySet.COMPANIES).map(Entities::id).findFirst().orElse("");
        return origin + "/v2.0/$metadata#companies(" + company + ")/" + set.path();
    }

    ObjectNode write(EntitySet set, ObjectNode entity, Shape shape) {
        var written = Json.object().put("@odata.etag", Entities.tag(entity));
        set.properties().keySet().stream()
                .filter(name -> shape.select().isEmpty() || shape.select().contains(name))
                .forEach(name -> written.set(name, Entities.value(set, entity, name)));
        shape.expand().forEach((name, nested) -> expand(written, set, entity, name, nested));
        return written;
    }

    private void expand(ObjectNode written, EntitySet set, ObjectNode entity, String name, Shape nested) {
        var navigation = navigation(set, name);
        var target = navigation.target();
        var local = Entities.value(set, entity, navigation.local()).asString();
        var dependents = entities.where(target, navigation.foreign(), local)
                .filter(nested.filter()::matches)
                .map(dependent -> write(target, dependent, nested))
                .toList();
        if (navigation.single()) {
            dependents.forEach(only -> written.set(name, only));
        } else {
            written.putArray(name).addAll(dependents);
        }
    }

    private static Navigation navigation(EntitySet set, String name) {
        var navigation = set.navigation(name);
        if (navigation == null) {
            throw ODataErrors.badRequest(
                    "Could not find a property named '" + name + "' on type 'Microsoft.NAV." + set.type() + "'.");
        }
        return navigation;
    }

    /** Which properties and dependents are wanted, and which of the dependents. */
    record Shape(Set<String> select, Map<String, Shape> expand, Filter filter) {

        static final Shape PLAIN = new Shape(Set.of(), Map.of(), Filter.ALL);

        private static final Pattern TOP_LEVEL_COMMA = Pattern.compile(",(?![^()]*\\))");
        private static final Pattern EXPANSION = Pattern.compile("(\\w+)(?:\\((.*)\\))?");

        static Shape of(EntitySet set, @Nullable String select, @Nullable String expand) {
            return new Shape(names(set, select), expansions(set, expand), Filter.ALL);
        }

        private static Set<String> names(EntitySet set, @Nullable String select) {
            if (select == null) {
                return Set.of();
            }
            var names = Stream.of(select.split(",", -1)).map(String::strip).collect(Collectors.toSet());
            names.stream().filter(name -> !set.properties().containsKey(name)).forEach(name -> {
                throw ODataErrors.badRequest(
                        "Could not find a property named '" + name + "' on type 'Microsoft.NAV." + set.type() + "'.");
            });
            return names;
        }

        private static Map<String, Shape> expansions(EntitySet set, @Nullable String expand) {
            var shapes = new LinkedHashMap<String, Shape>();
            if (expand != null) {
                for (var part : TOP_LEVEL_COMMA.split(expand, -1)) {
                    var matcher = EXPANSION.matcher(part.strip());
                    if (!matcher.matches()) {
                        throw ODataErrors.badRequest("Syntax error in the $expand option near '" + part + "'.");
                    }
                    var options = matcher.group(2) == null ? "" : matcher.group(2);
                    shapes.put(
                            matcher.group(1),
                            nested(navigation(set, matcher.group(1)).target(), options));
                }
            }
            return shapes;
        }

        private static Shape nested(EntitySet target, String options) {
            var shape = PLAIN;
            for (var option : List.of(options.split(";", -1))) {
                var value = option.substring(option.indexOf('=') + 1);
                shape = switch (option.substring(0, Math.max(0, option.indexOf('=')))
                        .strip()) {
                    case "$select" -> new Shape(names(target, value), shape.expand, shape.filter);
                    case "$filter" -> new Shape(shape.select, shape.expand, FilterParser.parse(target, value));
                    case "$expand" -> new Shape(shape.select, expansions(target, value), shape.filter);
                    case "" -> shape;
                    default -> throw ODataErrors.badRequest("The expand option '" + option + "' is not supported.");
                };
            }
            return shape;
        }
    }
}
