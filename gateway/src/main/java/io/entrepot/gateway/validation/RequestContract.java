package io.entrepot.gateway.validation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;

/** What one operation takes. */
record RequestContract(List<Parameter> parameters, Set<String> queryNames, Body body) {

    /** More than anyone mends at once. */
    private static final int MOST_TOLD = 20;

    static RequestContract of(List<Parameter> parameters, Body body) {
        var queryNames = parameters.stream()
                .filter(parameter -> parameter.in() == Parameter.Place.QUERY)
                .map(Parameter::name)
                .collect(Collectors.toUnmodifiableSet());
        return new RequestContract(parameters, queryNames, body);
    }

    List<Violation> violations(ServerRequest request) {
        return Stream.concat(ofParameters(request), body.violations(request))
                .limit(MOST_TOLD)
                .toList();
    }

    private Stream<Violation> ofParameters(ServerRequest request) {
        try {
            var sent = Sent.with(request);
            return Stream.concat(parameters.stream().flatMap(parameter -> parameter.violations(sent)), unknown(sent));
        } catch (IllegalArgumentException badlyEncoded) {
            return Stream.of(Violation.unreadable("query", "malformed", "is not encoded rightly"));
        }
    }

    /** A misspelt filter must not answer what nobody filtered. */
    private Stream<Violation> unknown(Sent sent) {
        return sent.query().keySet().stream()
                .filter(name -> !queryNames.contains(name))
                .map(name -> Violation.unreadable(
                        SchemaErrors.shortened(name), "unknown-parameter", "is not a parameter of this operation"));
    }
}
