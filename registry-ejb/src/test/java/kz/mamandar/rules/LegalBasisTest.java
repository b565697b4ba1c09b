package kz.mamandar.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule says which clause it rests on. */
class LegalBasisTest {

    private static final JavaClasses RULES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kz.mamandar.rules");
    private static final Pattern ACT =
            Pattern.compile("(Order|Law|Labour Code|Administrative Procedural Code|Government decree).*\\d.*");

    @Test
    void every_rule_set_of_rules_and_table_of_transitions_names_its_clause() {
        List<JavaClass> leaves = RULES.stream().filter(LegalBasisTest::isLeaf).toList();
        assertThat(leaves).hasSizeGreaterThan(15);
        assertThat(leaves)
                .filteredOn(type -> !type.isAnnotatedWith(LegalBasis.class))
                .as("rules without a clause")
                .isEmpty();
    }

    @Test
    void every_reason_names_its_clause() {
        List<JavaField> reasons = RULES.stream()
                .filter(type -> type.isEnum() && type.getSimpleName().endsWith("Reason"))
                .filter(type -> !type.getPackageName().endsWith("calendar"))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                .toList();
        assertThat(reasons).hasSizeGreaterThanOrEqualTo(8);
        assertThat(reasons)
                .filteredOn(field -> !field.isAnnotatedWith(LegalBasis.class))
                .as("reasons without a clause")
                .isEmpty();
    }

    @Test
    void every_clause_names_an_act_and_a_place_in_it() {
        Stream<String> clauses = Stream.concat(
                RULES.stream()
                        .filter(type -> type.isAnnotatedWith(LegalBasis.class))
                        .map(type -> type.getAnnotationOfType(LegalBasis.class).value()),
                RULES.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.isAnnotatedWith(LegalBasis.class))
                        .map(field ->
                                field.getAnnotationOfType(LegalBasis.class).value()));
        assertThat(clauses).isNotEmpty().allMatch(ACT.asMatchPredicate());
    }

    /** A class that decides: an implementation of a rule, or one named as a rule, rules or transitions. */
    private static boolean isLeaf(JavaClass type) {
        boolean named = type.getSimpleName().matches(".*(Rule|Rules|Transitions)");
        boolean implementsRule = type.getAllRawInterfaces().stream()
                .anyMatch(face -> face.getSimpleName().endsWith("Rule"));
        return !type.isInterface() && !type.isMemberClass() && (named || implementsRule);
    }
}
