package io.entrepot.sandbox.businesscentral;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the part of the {@code $filter} grammar that Business Central understands. */
final class FilterParser {

    private final EntitySet set;
    private final FilterTokens tokens;

    private FilterParser(EntitySet set, FilterTokens tokens) {
        this.set = set;
        this.tokens = tokens;
    }

    static Filter parse(EntitySet set, String text) {
        var tokens = new FilterTokens(text);
        var filter = new FilterParser(set, tokens).alternatives();
        if (!tokens.isEmpty()) {
            throw ODataErrors.badRequest("Syntax error near '" + tokens.next() + "' in '" + text + "'.");
        }
        return filter;
    }

    private Filter alternatives() {
        var filter = conjunction();
        while (tokens.accept("or")) {
            filter = filter.or(conjunction());
        }
        return filter;
    }

    private Filter conjunction() {
        var filter = condition();
        while (tokens.accept("and")) {
            filter = filter.and(condition());
        }
        return filter;
    }

    private Filter condition() {
        if (tokens.accept("not")) {
            return condition().not();
        }
        if (tokens.accept("(")) {
            return inParentheses();
        }
        var word = tokens.next();
        return switch (word) {
            case "startswith" -> function(String::startsWith);
            case "endswith" -> function(String::endsWith);
            case "contains" -> function(String::contains);
            case "tolower" -> changedCase(text -> text.toLowerCase(Locale.ROOT));
            case "toupper" -> changedCase(text -> text.toUpperCase(Locale.ROOT));
            default -> comparisonOrLambda(word);
        };
    }

    private Filter inParentheses() {
        var filter = alternatives();
        tokens.expect(")");
        return filter;
    }

    /** The real system ignores {@code any} and {@code all} without a word, so this one does too. */
    private Filter comparisonOrLambda(String word) {
        if (word.endsWith("/any") || word.endsWith("/all")) {
            tokens.expect("(");
            tokens.skipParenthesis();
            return Filter.ALL;
        }
        return comparison(property(word), UnaryOperator.identity());
    }

    private Filter function(BiPredicate<String, String> test) {
        tokens.expect("(");
        var property = property(tokens.next());
        tokens.expect(",");
        var argument = text(tokens.next());
        tokens.expect(")");
        return reading(property, value -> test.test(value.asString(""), argument));
    }

    private Filter changedCase(UnaryOperator<String> change) {
        tokens.expect("(");
        var property = property(tokens.next());
        tokens.expect(")");
        return comparison(property, change);
    }

    private Filter comparison(Property property, UnaryOperator<String> change) {
        var fits = operator(tokens.next());
        var literal = FilterLiteral.of(property, tokens.next());
        return reading(property, value -> fits.test(literal.compare(value, change)));
    }

    private Filter reading(Property property, Predicate<JsonNode> test) {
        return new Filter(Set.of(property.name()), entity -> test.test(value(entity, property)));
    }

    private JsonNode value(ObjectNode entity, Property property) {
        return Entities.value(set, entity, property.name());
    }

    private Property property(String name) {
        var property = set.properties().get(name);
        if (property == null) {
            throw ODataErrors.badRequest(
                    "Could not find a property named '" + name + "' on type 'Microsoft.NAV." + set.type() + "'.");
        }
        return property;
    }

    private static String text(String token) {
        if (!token.startsWith("'")) {
            throw ODataErrors.badRequest("A string in single quotes is expected, not '" + token + "'.");
        }
        return FilterLiteral.unquote(token);
    }

    private static IntPredicate operator(String token) {
        return switch (token) {
            case "eq" -> order -> order == 0;
            case "ne" -> order -> order != 0;
            case "gt" -> order -> order > 0;
            case "ge" -> order -> order >= 0;
            case "lt" -> order -> order < 0;
            case "le" -> order -> order <= 0;
            default -> throw ODataErrors.badRequest("'" + token + "' is not an operator of a filter.");
        };
    }
}
