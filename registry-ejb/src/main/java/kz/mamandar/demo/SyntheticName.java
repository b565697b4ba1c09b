package kz.mamandar.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Kazakh and Russian full names, put together from the lists: over four million of them. */
record SyntheticName(String surname, String givenName, String patronymic) {

    private static final double KAZAKH = 0.78;
    private static final List<String> KK_SURNAMES = SyntheticWords.words("kk.surnames");
    private static final List<String> KK_MALE = SyntheticWords.words("kk.male");
    private static final List<String> KK_FEMALE = SyntheticWords.words("kk.female");
    private static final List<String> RU_SURNAMES = SyntheticWords.words("ru.surnames");
    private static final List<String[]> RU_MALE = SyntheticWords.words("ru.male").stream()
            .map(name -> name.split(":"))
            .toList();
    private static final List<String> RU_FEMALE = SyntheticWords.words("ru.female");

    static SyntheticName draw(boolean female, SplittableRandom random) {
        return random.nextDouble() < KAZAKH ? kazakh(female, random) : russian(female, random);
    }

    private static SyntheticName kazakh(boolean female, SplittableRandom random) {
        String surname = SyntheticWords.skewed(KK_SURNAMES, random);
        return new SyntheticName(
                female ? feminine(surname) : surname,
                SyntheticWords.skewed(female ? KK_FEMALE : KK_MALE, random),
                SyntheticWords.skewed(KK_MALE, random) + (female ? "қызы" : "ұлы"));
    }

    private static SyntheticName russian(boolean female, SplittableRandom random) {
        String surname = SyntheticWords.skewed(RU_SURNAMES, random);
        return new SyntheticName(
                female ? feminine(surname) : surname,
                female ? SyntheticWords.skewed(RU_FEMALE, random) : SyntheticWords.skewed(RU_MALE, random)[0],
                SyntheticWords.skewed(RU_MALE, random)[female ? 2 : 1]);
    }

    private static String feminine(String surname) {
        boolean changes = List.of("ов", "ев", "ёв", "ин").contains(surname.substring(surname.length() - 2));
        return changes && surname.length() > 3 ? surname + "а" : surname;
    }

    String full() {
        return surname + " " + givenName + " " + patronymic;
    }
}
