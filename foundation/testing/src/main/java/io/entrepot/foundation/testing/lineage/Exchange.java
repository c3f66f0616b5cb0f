package io.entrepot.foundation.testing.lineage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * One operation of an {@code @HttpExchange} client.
 *
 * @param client the interface that says at which path the operation is
 */
record Exchange(Class<?> client, Method method) {

    /** What a method of a client stands for: as many operations as there are clients that have it. */
    static Stream<Exchange> of(JavaMethod method, JavaClasses classes) {
        if (!method.getOwner().isInterface() || !method.isMetaAnnotatedWith(HttpExchange.class)) {
            return Stream.of();
        }
        var reflected = method.reflect();
        var clients = classes.stream()
                .filter(type -> type.isInterface()
                        && type.isAssignableTo(method.getOwner().getName()))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
        var placed = clients.stream()
                .filter(client -> !client.equals(reflected.getDeclaringClass()))
                .toList();
        return (placed.isEmpty() ? clients : placed).stream().map(client -> new Exchange(client, reflected));
    }

    /** For example {@code GET}. */
    String verb() {
        return exchange().method();
    }

    /** With its query, as it stands in the code. */
    String url() {
        var base = AnnotatedElementUtils.getMergedAnnotation(client, HttpExchange.class);
        return (base == null ? "" : base.url()) + exchange().url();
    }

    String path() {
        return url().replaceAll("\\?.*", "");
    }

    /** For example {@code GET /orders/v1/orders/{id}}. */
    String operation() {
        return verb() + " " + path();
    }

    private HttpExchange exchange() {
        var exchange = AnnotatedElementUtils.getMergedAnnotation(method, HttpExchange.class);
        if (exchange == null) {
            throw new IllegalArgumentException(method + " is no operation of a client");
        }
        return exchange;
    }
}
