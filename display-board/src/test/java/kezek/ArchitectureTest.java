package kezek;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Who may know whom, inside and across the modules. A rule about classes that do not exist fails (ArchUnit's default for
 * the subject, {@link #only} for the object), so that no rule outlives what it guards.
 */
class ArchitectureTest {
    private static final JavaClasses KEZEK = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kezek");

    private static final DescribedPredicate<JavaClass> PUBLISHED =
            resideInAnyPackage("kezek.officeday.events..", "kezek.office.events..");
    /** What decides: nothing in it may depend on the moment, on chance, or on the world. */
    private static final DescribedPredicate<JavaClass> CORE =
            resideInAnyPackage("kezek.officeday", "kezek.officeday.events");

    private static final Set<String> WORLD =
            Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "out", "err", "in");

    /** Answers differently at another moment, on another machine, or by chance; also as a method reference. */
    private static final DescribedPredicate<JavaAccess<?>> READS_THE_WORLD =
            describe("it reads a clock, chance or the machine", access -> {
                var owner = access.getTargetOwner();
                var name = access.getTarget().getName();
                return (owner.getPackageName().equals("java.time") && name.equals("now"))
                        || owner.isAssignableTo(InstantSource.class)
                        || owner.isAssignableTo(RandomGenerator.class)
                        || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                        || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
                        || (owner.isEquivalentTo(System.class) && WORLD.contains(name));
            });

    private static final DescribedPredicate<JavaClass> SHELL =
            annotatedWith(Aggregate.class).forSubtype();
    private static final DescribedPredicate<JavaClass> READERS =
            resideInAnyPackage("kezek.hall..", "kezek.visits..", "kezek.replay..", "kezek.audit..", "kezek.settings..");
    private static final DescribedPredicate<JavaClass> DISPLAY_BOARD =
            resideInAnyPackage("kezek", "kezek.web..", "kezek.board..", "kezek.report..", "kezek.demo..");

    @Test
    void the_published_language_needs_nothing_but_the_jdk() {
        check(classes()
                .that(PUBLISHED)
                .should()
                .onlyDependOnClassesThat(PUBLISHED.or(resideInAnyPackage(
                        "java..", "javax.crypto..", "org.jspecify..", "org.springframework.modulith.."))));
    }

    @Test
    void readers_see_nothing_of_the_command_side_but_the_published_language() {
        check(noClasses()
                .that(READERS)
                .should()
                .dependOnClassesThat(resideInAnyPackage("kezek.officeday..", "kezek.office..")
                        .and(not(PUBLISHED))));
    }

    @Test
    void the_sides_stand_in_line_command_then_query_then_display_board() {
        check(noClasses()
                .that(resideInAnyPackage("kezek.officeday..", "kezek.office.."))
                .should()
                .dependOnClassesThat(READERS.or(DISPLAY_BOARD)));
        check(noClasses().that(READERS).should().dependOnClassesThat(DISPLAY_BOARD));
    }

    @Test
    void what_decides_reads_no_clock_and_rolls_no_dice() {
        check(noClasses().that(CORE).should().accessTargetWhere(READS_THE_WORLD));
        check(noClasses()
                .that(CORE)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "java.net..", "org.slf4j..")));
    }

    @Test
    void only_the_shells_apply_events_and_the_rest_of_the_core_knows_axon_by_one_annotation() {
        only(SHELL, equivalentTo(AggregateLifecycle.class));
        check(noClasses()
                .that(CORE.and(not(SHELL)))
                .should()
                .dependOnClassesThat(resideInAPackage("org.axonframework..")
                        .and(not(equivalentTo(TargetAggregateIdentifier.class)))));
    }

    /** The two halves of "no GET changes anything". */
    @Test
    void commands_are_sent_from_the_command_side_only_and_it_answers_no_get() {
        only(
                resideInAnyPackage("kezek.officeday.http..", "kezek.officeday.store..", "kezek.office.."),
                equivalentTo(CommandGateway.class).or(equivalentTo(CommandBus.class)));
        check(noMethods()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage("kezek.officeday..", "kezek.office.."))
                .should()
                .beAnnotatedWith(GetMapping.class));
    }

    @Test
    void the_web_is_at_the_edge() {
        only(
                resideInAPackage("..http..")
                        .or(simpleNameEndingWith("Endpoint"))
                        .or(simpleNameEndingWith("Problems"))
                        .or(DISPLAY_BOARD),
                resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "jakarta.servlet..",
                        "org.springdoc.."));
    }

    @Test
    void nothing_is_injected_into_fields() {
        check(noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class));
    }

    @Test
    void packages_form_no_circle() {
        check(slices().matching("kezek.(**)").should().beFreeOfCycles());
    }

    @Test
    void names_are_those_of_the_field() {
        check(noClasses().should().haveNameMatching(".*(Impl|Dto|DTO|Manager|Helper|Utils?)"));
    }

    @Test
    void an_exception_says_what_happened() {
        check(NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(KEZEK);
    }

    /** Nobody but {@code who} uses {@code what}, and somebody does: a misspelt package would forbid nothing. */
    private static void only(DescribedPredicate<JavaClass> who, DescribedPredicate<JavaClass> what) {
        check(noClasses().that(not(who)).should().dependOnClassesThat(what));
        assertThat(KEZEK.that(who))
                .flatMap(JavaClass::getDirectDependenciesFromSelf)
                .as("%s uses %s", who.getDescription(), what.getDescription())
                .anyMatch(dependency -> what.test(dependency.getTargetClass()));
    }
}
