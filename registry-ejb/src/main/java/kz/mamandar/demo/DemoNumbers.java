package kz.mamandar.demo;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kz.mamandar.rules.identifier.Bin;
import kz.mamandar.rules.identifier.Iin;

/** Identifiers that nobody has: of people born and organisations registered from 2060 on. */
final class DemoNumbers {

    private DemoNumbers() {}

    /** The IIN of the n-th person of the demonstration. */
    static String iin(int n) {
        String birth = String.format(Locale.ROOT, "%02d%02d%02d", 60 + n % 30, 1 + n % 12, 1 + n % 28);
        return issued(
                birth + (n % 2 == 0 ? "6" : "5"), n, number -> Iin.parse(number).isPresent());
    }

    /** The BIN of the n-th organisation of the demonstration. */
    static String bin(int n) {
        return issued("600140", n, number -> Bin.parse(number).isPresent());
    }

    /** The first number from the n-th on that can be issued: some get no check digit. */
    static String issued(String head, int n, Predicate<String> valid) {
        int digits = 11 - head.length();
        return IntStream.iterate(n * 10, serial -> serial + 1)
                .boxed()
                .flatMap(serial -> IntStream.rangeClosed(0, 9)
                        .mapToObj(check -> head + String.format(Locale.ROOT, "%0" + digits + "d", serial) + check))
                .filter(valid)
                .findFirst()
                .orElseThrow();
    }
}
