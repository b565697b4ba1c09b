package kz.mamandar.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import kz.mamandar.rules.identifier.Iin;
import kz.mamandar.rules.inclusion.CategoryFacts;

/**
 * The n-th synthetic specialist.
 *
 * @param category empty where the profession has none
 */
record SyntheticPerson(
        long n,
        String iin,
        SyntheticName name,
        SyntheticCodes.Profession profession,
        String specialty,
        String educationLevel,
        String institution,
        int graduationYear,
        Optional<SyntheticCodes.Category> category,
        int categoryAgeInDays,
        String language) {

    /** What applications, versions and publications say of a person, under the same names. */
    static final String COLUMNS =
            "surname, given_name, patronymic, profession_code, specialty, education_level_code, education_institution,"
                    + " graduation_year, category_code, category_issued_on, category_valid_until, job_position";

    private static final long SEED = 0x6D61_6D61_6E64L;
    private static final int NUMBERS_OF_A_DAY = 1_000;
    private static final int DAYS = 28;
    private static final int FIRST_YEAR = 90;
    private static final List<String> INSTITUTIONS = SyntheticWords.phrases("institutions");
    private static final Map<String, List<String>> SPECIALTIES = Map.of(
            "SW", SyntheticWords.phrases("specialties.SW"),
            "PED", SyntheticWords.phrases("specialties.PED"),
            "MED", SyntheticWords.phrases("specialties.MED"));
    private static final List<String> OTHER_SPECIALTIES = SyntheticWords.phrases("specialties.none");

    static SyntheticPerson of(long n, SyntheticCodes codes) {
        SplittableRandom random = new SplittableRandom(SEED + n);
        boolean female = random.nextInt(100) < 80;
        SyntheticCodes.Profession profession = SyntheticWords.skewed(codes.professions(), random);
        String scheme = profession.scheme() == null ? "" : profession.scheme();
        return new SyntheticPerson(
                n,
                iin(n, female),
                SyntheticName.draw(female, random),
                profession,
                SyntheticWords.any(SPECIALTIES.getOrDefault(scheme, OTHER_SPECIALTIES), random),
                random.nextInt(100) < 60 ? "HIGHER" : "VOCATIONAL",
                SyntheticWords.any(INSTITUTIONS, random),
                1990 + random.nextInt(34),
                Optional.ofNullable(codes.categoriesOfScheme().get(scheme))
                        .map(list -> SyntheticWords.any(list, random)),
                30 + random.nextInt(300),
                random.nextInt(3) == 0 ? "ru" : "kk");
    }

    boolean claimsCategory() {
        return category.filter(claimed -> !claimed.noCategory()).isPresent();
    }

    LocalDate categoryIssuedOn(LocalDate submitted) {
        return claimsCategory() ? submitted.minusDays(categoryAgeInDays) : null;
    }

    LocalDate categoryValidUntil(LocalDate submitted) {
        return category.filter(claimed -> claimsCategory())
                .map(SyntheticCodes.Category::validityMonths)
                .map(months -> categoryIssuedOn(submitted).plusMonths(months))
                .orElse(null);
    }

    CategoryFacts categoryFacts(LocalDate submitted) {
        return category.map(claimed -> new CategoryFacts(
                        claimed.code(),
                        claimed.scheme(),
                        claimed.noCategory(),
                        categoryIssuedOn(submitted),
                        categoryValidUntil(submitted),
                        claimed.validityMonths()))
                .orElse(new CategoryFacts(null, null, false, null, null, null));
    }

    /** The values of {@link #COLUMNS}. */
    List<Object> values(LocalDate submitted) {
        return Arrays.asList(
                name.surname(),
                name.givenName(),
                name.patronymic(),
                profession.code(),
                specialty,
                educationLevel,
                institution,
                graduationYear,
                category.map(SyntheticCodes.Category::code).orElse(null),
                categoryIssuedOn(submitted),
                categoryValidUntil(submitted),
                position());
    }

    String position() {
        return profession.nameKk();
    }

    String email() {
        return "person" + (n + 1) + "@synthetic.mamandar.kz";
    }

    /** Born from 2090 on, where no other demonstration is: ten serial numbers each, since some have no check digit. */
    private static String iin(long n, boolean female) {
        long day = n / NUMBERS_OF_A_DAY;
        long month = day / DAYS;
        String birth =
                String.format(Locale.ROOT, "%02d%02d%02d", FIRST_YEAR + month / 12, 1 + month % 12, 1 + day % DAYS);
        return DemoNumbers.issued(
                birth + (female ? "6" : "5"), (int) (n % NUMBERS_OF_A_DAY), number -> Iin.parse(number)
                        .isPresent());
    }
}
