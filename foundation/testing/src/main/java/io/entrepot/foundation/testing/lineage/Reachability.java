package io.entrepot.foundation.testing.lineage;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;

/**
 * Which methods can run when one is called. It errs on the side of too many: a call of an interface reaches everything that
 * implements it; who uses an object reaches what its constructor was given, and the bean method that gave it.
 */
final class Reachability {

    private static final String OURS = "io.entrepot";

    private final JavaClasses classes;
    private final Map<JavaCodeUnit, Set<JavaCodeUnit>> next = new HashMap<>();
    private final Map<String, List<JavaClass>> subtypes = new HashMap<>();

    Reachability(JavaClasses classes) {
        this.classes = classes;
    }

    /** The method itself and all that it leads to. */
    Set<JavaCodeUnit> from(JavaMethod start) {
        var reached = new LinkedHashSet<JavaCodeUnit>();
        var open = new ArrayDeque<JavaCodeUnit>(List.of(start));
        while (!open.isEmpty()) {
            var unit = open.remove();
            if (reached.add(unit)) {
                open.addAll(next.computeIfAbsent(unit, this::next));
            }
        }
        return reached;
    }

    private Set<JavaCodeUnit> next(JavaCodeUnit unit) {
        if (!isOurs(unit.getOwner())) {
            return Set.of(); // what it calls of ours, it calls through a type of its own, see below
        }
        var found = new LinkedHashSet<JavaCodeUnit>();
        Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .flatMap(access -> targets(access.getTarget()))
                .forEach(found::add);
        unit.getFieldAccesses().forEach(access -> found.addAll(initialisers(access.getTargetOwner())));
        found.addAll(initialisers(unit.getOwner()));
        if (unit instanceof JavaConstructor constructor) {
            found.addAll(givers(constructor));
            found.addAll(called(constructor.getOwner()));
        } else if (!unit.getModifiers().contains(JavaModifier.STATIC)) {
            found.addAll(unit.getOwner().getConstructors());
        }
        return found;
    }

    private Stream<? extends JavaCodeUnit> targets(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        var declared = target.resolveMember().stream().map(JavaCodeUnit.class::cast);
        return target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                ? declared
                : Stream.concat(declared, implementations(owner, target));
    }

    /** Methods of the same name and as many parameters, as generic ones are bridged. */
    private Stream<JavaMethod> implementations(JavaClass owner, CodeUnitAccessTarget target) {
        if (owner.getModifiers().contains(JavaModifier.FINAL) && isOurs(owner)) {
            return Stream.of();
        }
        return subtypes.computeIfAbsent(owner.getName(), this::subtypes).stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals(target.getName()))
                .filter(method -> method.getRawParameterTypes().size()
                        == target.getRawParameterTypes().size());
    }

    private List<JavaClass> subtypes(String owner) {
        return owner.equals("java.lang.Object")
                ? List.of()
                : classes.stream().filter(type -> type.isAssignableTo(owner)).toList();
    }

    private static Set<JavaCodeUnit> initialisers(JavaClass owner) {
        return owner.getStaticInitializer().<Set<JavaCodeUnit>>map(Set::of).orElse(Set.of());
    }

    /** Bean methods that make the object: what they pass to it, it may call. */
    private static List<JavaCodeUnit> givers(JavaConstructor constructor) {
        return constructor.getAccessesToSelf().stream()
                .<JavaCodeUnit>map(access -> access.getOrigin())
                .filter(origin -> origin.isMetaAnnotatedWith(Bean.class))
                .toList();
    }

    /** What others may call because the object is of a type that is not ours, a {@code Runnable} for example. */
    private static List<JavaMethod> called(JavaClass owner) {
        var foreign = Stream.concat(owner.getAllRawInterfaces().stream(), owner.getAllRawSuperclasses().stream())
                .filter(type -> !isOurs(type) && !type.getName().startsWith("java.lang.Object"))
                .flatMap(type -> type.getMethods().stream())
                .map(method -> method.getName())
                .distinct()
                .toList();
        return owner.getMethods().stream()
                .filter(method -> foreign.contains(method.getName()))
                .toList();
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(OURS);
    }
}
