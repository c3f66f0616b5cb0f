package io.entrepot.foundation.testing.lineage;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.YamlProcessor.ResolutionMethod;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.PropertyPlaceholderHelper;
import org.springframework.web.bind.annotation.RequestMapping;

/** The ways into a service: its operations, and what Kafka, schedules, workflows and the start of the service set off. */
final class Entries {

    private static final String KAFKA = "org.springframework.kafka.annotation.KafkaListener";
    private static final String SCHEDULED = "org.springframework.scheduling.annotation.Scheduled";
    private static final String SCHEDULES = "org.springframework.scheduling.annotation.SchedulingConfigurer";
    private static final String LIFECYCLE = "org.springframework.context.Lifecycle";
    private static final String EVENT = "org.springframework.context.event.EventListener";
    private static final String DELEGATE = "org.flowable.engine.delegate.JavaDelegate";

    private final JavaClasses classes;
    private final PropertyPlaceholderHelper placeholders = new PropertyPlaceholderHelper("${", "}", ":", null, true);

    Entries(JavaClasses classes) {
        this.classes = classes;
    }

    /** By names such as {@code GET /orders/v1/orders/{id}}, {@code event:fulfilment.milestones}, {@code workflow:PostShipment}. */
    Map<String, List<JavaMethod>> all() {
        var found = new TreeMap<String, List<JavaMethod>>();
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .forEach(method -> names(method)
                        .forEach(name -> found.merge(
                                name,
                                List.of(method),
                                (one, other) -> Stream.concat(one.stream(), other.stream())
                                        .toList())));
        return found;
    }

    private Stream<String> names(JavaMethod method) {
        if (method.isMetaAnnotatedWith(RequestMapping.class)) {
            return operations(method.reflect());
        }
        var owner = method.getOwner().getSimpleName();
        if (method.isAnnotatedWith(KAFKA)) {
            return topics(method.getAnnotationOfType(KAFKA)).map(topic -> "event:" + topic);
        }
        if (method.isAnnotatedWith(SCHEDULED)) {
            return Stream.of("schedule:" + owner + "." + method.getName());
        }
        if (method.isAnnotatedWith(EVENT)) {
            return Stream.of("start:" + owner + "." + method.getName());
        }
        if (overrides(method, SCHEDULES, "configureTasks")) {
            return Stream.of("schedule:" + owner);
        }
        if (overrides(method, LIFECYCLE, "start")) {
            return Stream.of("start:" + owner);
        }
        return overrides(method, DELEGATE, "execute") ? Stream.of("workflow:" + owner) : Stream.of();
    }

    private static boolean overrides(JavaMethod method, String type, String name) {
        return method.getName().equals(name) && method.getOwner().isAssignableTo(type);
    }

    private Stream<String> topics(JavaAnnotation<JavaMethod> listener) {
        var topics = (String[]) listener.get("topics").orElse(new String[0]);
        return Arrays.stream(topics).map(this::resolved);
    }

    private Stream<String> operations(Method method) {
        var own = Objects.requireNonNull(AnnotatedElementUtils.getMergedAnnotation(method, RequestMapping.class));
        var type = AnnotatedElementUtils.getMergedAnnotation(method.getDeclaringClass(), RequestMapping.class);
        return paths(type)
                .flatMap(base -> paths(own)
                        .flatMap(path -> Arrays.stream(own.method()).map(verb -> verb + " " + resolved(base + path))));
    }

    private static Stream<String> paths(@Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }

    private String resolved(String text) {
        return placeholders.replacePlaceholders(text, properties());
    }

    private static Properties properties() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResolutionMethod(ResolutionMethod.OVERRIDE_AND_IGNORE); // who has no settings refers to none
        yaml.setResources(new ClassPathResource("application.yaml"));
        return Objects.requireNonNullElse(yaml.getObject(), new Properties());
    }
}
