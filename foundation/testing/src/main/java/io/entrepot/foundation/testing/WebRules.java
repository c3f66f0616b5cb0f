package io.entrepot.foundation.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a controller may answer. */
final class WebRules {

    /** Nothing at all, or a document that is not ours to describe. */
    private static final Set<String> PLAIN_BODIES =
            Set.of("java.lang.Void", "java.lang.String", "byte[]", "org.springframework.core.io.Resource");

    private WebRules() {}

    static ArchRule controllersAnswerRecords() {
        return ArchRuleDefinition.methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Controller.class)
                .should(answerRecordsOfTheirOwn())
                .because("the contract changes when someone means it, not when the domain changes")
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaMethod> answerRecordsOfTheirOwn() {
        return new ArchCondition<>("answer records of their own package, alone or in a ResponseEntity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!isAllowed(method)) {
                    var message = "%s answers %s"
                            .formatted(
                                    method.getFullName(), method.getReturnType().getName());
                    events.add(SimpleConditionEvent.violated(method, message));
                }
            }
        };
    }

    private static boolean isAllowed(JavaMethod method) {
        var answer = method.getRawReturnType();
        if (answer.isEquivalentTo(ResponseEntity.class)) {
            var body = bodyOf(method.getReturnType());
            return PLAIN_BODIES.contains(body.getName()) || isOwnRecord(method, body.toErasure());
        }
        return answer.isEquivalentTo(void.class) || isOwnRecord(method, answer);
    }

    private static JavaType bodyOf(JavaType entity) {
        return entity instanceof JavaParameterizedType parameterized
                ? parameterized.getActualTypeArguments().getFirst()
                : entity;
    }

    private static boolean isOwnRecord(JavaMethod method, JavaClass body) {
        return body.isRecord() && body.getPackage().equals(method.getOwner().getPackage());
    }
}
