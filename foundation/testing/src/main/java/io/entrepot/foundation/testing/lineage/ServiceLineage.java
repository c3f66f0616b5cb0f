package io.entrepot.foundation.testing.lineage;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which entries of a service lead to which operations of its clients, as far as its classes say it. */
final class ServiceLineage {

    private static final String FOUNDATION = "io.entrepot.foundation";
    private static final String UNKNOWN = "unknown";
    private static final String ENGINE = "org.flowable.engine.RuntimeService";

    private final JavaClasses classes;
    private final Map<String, Set<JavaCodeUnit>> reached = new TreeMap<>();

    ServiceLineage(JavaClasses classes) {
        this.classes = classes;
        var reachability = new Reachability(classes);
        new Entries(classes).all().forEach((name, methods) -> {
            var all = new LinkedHashSet<JavaCodeUnit>();
            methods.forEach(method -> all.addAll(reachability.from(method)));
            reached.put(name, all);
        });
    }

    static ServiceLineage of(String basePackage) {
        return new ServiceLineage(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/foundation/testing/"))
                .importPackages(basePackage, FOUNDATION));
    }

    /** Every operation of these clients with the entries that lead to it; what none leads to is used all the same, who knows by whom. */
    Map<Exchange, Set<String>> entriesOf(Predicate<Class<?>> isClient) {
        var entries = new LinkedHashMap<Exchange, Set<String>>();
        exchanges(classes.stream().flatMap(type -> type.getMethods().stream()).toList())
                .filter(exchange -> isClient.test(exchange.client()))
                .forEach(exchange -> entries.put(exchange, new TreeSet<>()));
        reached.forEach((entry, units) -> exchanges(units)
                .filter(entries::containsKey)
                .forEach(exchange -> entries.getOrDefault(exchange, Set.of()).add(entry)));
        entries.values().stream().filter(Set::isEmpty).forEach(none -> none.add(UNKNOWN));
        return entries;
    }

    /** Every one of these fields with the entries that lead to where it is read. */
    Map<JavaField, Set<String>> entriesOfFields(Predicate<JavaField> isAskedFor) {
        var entries = new LinkedHashMap<JavaField, Set<String>>();
        classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(isAskedFor)
                .forEach(field -> entries.put(field, new TreeSet<>()));
        reached.forEach((entry, units) -> units.stream()
                .flatMap(unit -> unit.getFieldAccesses().stream())
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.GET)
                .flatMap(access -> access.getTarget().resolveMember().stream())
                .filter(entries::containsKey)
                .forEach(field -> entries.getOrDefault(field, Set.of()).add(entry)));
        entries.values().stream().filter(Set::isEmpty).forEach(none -> none.add(UNKNOWN));
        return entries;
    }

    /** The entries that lead to a method of this class. */
    Set<String> entriesOfType(String type) {
        var entries = reached.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(unit -> unit.getOwner().getName().equals(type)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return entries.isEmpty() ? Set.of(UNKNOWN) : entries;
    }

    private Stream<Exchange> exchanges(Collection<? extends JavaCodeUnit> units) {
        return units.stream()
                .filter(JavaMethod.class::isInstance)
                .flatMap(unit -> Exchange.of((JavaMethod) unit, classes));
    }

    /** Entries that lead to the engine of the workflows. */
    Set<String> startersOfWorkflows() {
        return reached.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(ServiceLineage::callsEngine))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean callsEngine(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().equals(ENGINE));
    }
}
