package io.entrepot.foundation.usage.served;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;

/** An operation of a version of an API, by its name in the contract. */
record ServedOperation(String api, int major, String name) {

    private static final Pattern VERSIONED = Pattern.compile("/([a-z][a-z0-9-]*)/v([1-9][0-9]{0,3})/.*");

    /** Empty where the path belongs to no version, such as that of a vendor's webhook. */
    static Optional<ServedOperation> of(String path, HandlerMethod handler) {
        return VERSIONED
                .matcher(path)
                .results()
                .map(found -> new ServedOperation(found.group(1), Integer.parseInt(found.group(2)), name(handler)))
                .findFirst();
    }

    /** As the rendered contract has it, which takes the method's name where nothing else is said. */
    private static String name(HandlerMethod handler) {
        var described = handler.getMethodAnnotation(Operation.class);
        return described == null || described.operationId().isEmpty()
                ? handler.getMethod().getName()
                : described.operationId();
    }
}
