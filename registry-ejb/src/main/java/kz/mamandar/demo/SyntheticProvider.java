package kz.mamandar.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import kz.mamandar.rules.identifier.Bin;

/**
 * The n-th synthetic provider.
 *
 * @param settings codes in the order of the alphabet
 * @param licensedAnew whether its licence was replaced after its specialists were registered
 */
record SyntheticProvider(
        long n, String bin, String nameKk, String nameRu, String region, List<String> settings, boolean licensedAnew) {

    private static final long SEED = 0x6D61_6D61_6E00L;
    private static final int NUMBERS_OF_A_MONTH = 10_000;
    private static final int LICENSED_ANEW_ONE_IN = 8;
    private static final List<String> WORDS = SyntheticWords.words("provider.words");
    private static final List<String> KINDS = SyntheticWords.phrases("provider.kinds");
    private static final List<String> REGIONS = SyntheticWords.words("regions").stream()
            .flatMap(weighted -> Arrays.stream((weighted.split(":")[0] + " ")
                    .repeat(Integer.parseInt(weighted.split(":")[1]))
                    .split(" ")))
            .toList();

    static SyntheticProvider of(long n, SyntheticCodes codes) {
        SplittableRandom random = new SplittableRandom(SEED + n);
        String[] word = SyntheticWords.any(WORDS, random).split("/");
        String[] kind = SyntheticWords.skewed(KINDS, random).split("/");
        int place = random.nextInt(100);
        TreeSet<String> settings = new TreeSet<>(List.of(SyntheticWords.skewed(codes.settings(), random)));
        settings.add(SyntheticWords.any(codes.settings(), random));
        return new SyntheticProvider(
                n,
                bin(n),
                "«" + word[0] + "-" + (n + 1) + "» " + kind[0],
                kind[1] + " «" + word[1] + "-" + (n + 1) + "»",
                place < REGIONS.size() ? REGIONS.get(place) : SyntheticWords.any(codes.regions(), random),
                List.copyOf(settings),
                n % LICENSED_ANEW_ONE_IN == LICENSED_ANEW_ONE_IN - 1);
    }

    String email() {
        return "provider" + (n + 1) + "@synthetic.mamandar.kz";
    }

    String firstLicence() {
        return licence(2025, 100_000);
    }

    String licence() {
        return licensedAnew ? licence(2026, 500_000) : firstLicence();
    }

    private String licence(int year, int from) {
        return String.format(Locale.ROOT, "АӘҚ-%d-%06d", year, from + n);
    }

    /** Registered from 2061 on: five digits of serial number, ten to a provider, since some have no check digit. */
    private static String bin(long n) {
        long months = n / NUMBERS_OF_A_MONTH;
        String head = String.format(Locale.ROOT, "%02d%02d40", 61 + months / 12, 1 + months % 12);
        return DemoNumbers.issued(head, (int) (n % NUMBERS_OF_A_MONTH), number -> Bin.parse(number)
                .isPresent());
    }
}
