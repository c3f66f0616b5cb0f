package io.entrepot.foundation.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/** What a package may know and show: the language, a feature, its edges. */
final class PackageRules {

    private static final String[] PLAIN_JAVA = {"java..", "org.jspecify.."};
    private static final String DATABASE = "java.sql..";
    private static final String LANGUAGE = "io.entrepot.canonical..";

    /** Ports that every feature may know; these packages keep the same rule, see {@link ArchitectureRules}. */
    private static final String[] SHARED_PORTS = {
        "io.entrepot.foundation.cases", "io.entrepot.foundation.codemaps", "io.entrepot.foundation.warehouse.*"
    };

    /** Its module called web is what every edge is made of. */
    private static final String FOUNDATION = "io.entrepot.foundation";

    /** Policy only: the gateway has no domain that could be kept plain. */
    private static final String WITHOUT_DOMAIN = ".gateway";

    private PackageRules() {}

    static ArchRule languageIsPlainJava(String language) {
        var known = resideInAnyPackage(PLAIN_JAVA).or(resideInAnyPackage(language + ".."));
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(language + "..")
                .should()
                .onlyDependOnClassesThat(known.and(resideOutsideOfPackages(DATABASE)))
                .because("everyone shares the language, and a framework in it would be forced on everyone")
                .allowEmptyShould(true);
    }

    static ArchRule featuresArePlainJava(String base) {
        var known = resideInAnyPackage(PLAIN_JAVA)
                .or(resideInAnyPackage(LANGUAGE))
                .or(resideInAnyPackage(SHARED_PORTS))
                .or(features(base))
                .and(resideOutsideOfPackages(DATABASE));
        return ArchRuleDefinition.classes()
                .that(features(base))
                .should()
                .onlyDependOnClassesThat(known.or(arrays()))
                .because("rules are read and tested without a framework, a database or a wire format")
                .allowEmptyShould(true);
    }

    static ArchRule edgesAreClosed(String base) {
        return ArchRuleDefinition.classes()
                .that(edges(base).or(resideInAnyPackage(base)))
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .because("what only Spring needs to find can be changed without looking further")
                .allowEmptyShould(true);
    }

    static ArchRule edgesAreApart(String base) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(slices("edges", base, type -> isEdge(base, type)))
                .should()
                .notDependOnEachOther()
                .because("an adapter is replaced alone; what two of them share belongs to the feature")
                .allowEmptyShould(true);
    }

    static ArchRule packagesAreFreeOfCycles(String base) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(slices("packages", base, type -> true))
                .should()
                .beFreeOfCycles()
                .because("packages in a cycle can only be understood and changed together")
                .allowEmptyShould(true);
    }

    static ArchRule packagesAreNullMarked(String base) {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(base + "..")
                .should(liveInANullMarkedPackage())
                .because("where nullness is not declared the compiler does not check it")
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    var message = "package of " + type.getName() + " is not @NullMarked";
                    events.add(SimpleConditionEvent.violated(type, message));
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> features(String base) {
        return DescribedPredicate.describe("are of a feature of " + base, type -> isFeature(base, type));
    }

    private static DescribedPredicate<JavaClass> edges(String base) {
        return DescribedPredicate.describe("are of an edge of " + base, type -> isEdge(base, type));
    }

    private static DescribedPredicate<JavaClass> arrays() {
        return DescribedPredicate.describe(
                "are arrays of primitives", type -> type.getBaseComponentType().isPrimitive());
    }

    private static boolean isFeature(String base, JavaClass type) {
        return !base.endsWith(WITHOUT_DOMAIN) && isBelow(base, type) && !isEdge(base, type);
    }

    /** An edge lies below a feature; a package called web is one wherever it lies. */
    private static boolean isEdge(String base, JavaClass type) {
        if (!isBelow(base, type)) {
            return false;
        }
        var inner = type.getPackageName().substring(base.length() + 1);
        return inner.contains(".") || (inner.equals("web") && !base.equals(FOUNDATION));
    }

    private static boolean isBelow(String base, JavaClass type) {
        return type.getPackageName().startsWith(base + ".");
    }

    private static SliceAssignment slices(String what, String base, Function<JavaClass, Boolean> belongs) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                var inside = isBelow(base, type) || type.getPackageName().equals(base);
                return inside && belongs.apply(type)
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return what + " of " + base;
            }
        };
    }
}
