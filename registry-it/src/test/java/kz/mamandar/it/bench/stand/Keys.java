package kz.mamandar.it.bench.stand;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javax.sql.DataSource;

/** Numbers and names of entries that are there, drawn at random from all over the registry. */
public final class Keys {

    private static final int SAMPLE = 20_000;

    private final List<String> registryNumbers;
    private final List<String> iins;
    private final List<String> names;

    private Keys(List<String> registryNumbers, List<String> iins, List<String> names) {
        this.registryNumbers = registryNumbers;
        this.iins = iins;
        this.names = names;
    }

    static Keys sample(DataSource database) {
        return new Keys(
                column(database, "registry_number", "publication"),
                column(database, "iin", "specialist"),
                column(database, "sort_name", "publication"));
    }

    public String registryNumber(SplittableRandom random) {
        return any(registryNumbers, random);
    }

    public String iin(SplittableRandom random) {
        return any(iins, random);
    }

    /** A name as people type it: as it is, without Kazakh letters, a part of it, in small letters, given name first. */
    public String nameTyped(SplittableRandom random) {
        String[] name = any(names, random).split(" ");
        return switch (random.nextInt(6)) {
            case 0 -> name[0];
            case 1 -> withoutKazakhLetters(name[0]);
            case 2 -> withoutKazakhLetters(name[0] + " " + name[1]);
            case 3 -> withoutKazakhLetters(name[0]).substring(0, Math.min(5, name[0].length()));
            case 4 -> (name[1] + " " + name[0]).toLowerCase(Locale.ROOT);
            default -> name[0] + " " + name[1] + " " + name[2];
        };
    }

    /** As on a keyboard that has Russian letters only. */
    public static String withoutKazakhLetters(String text) {
        String kazakh = "ӘәҒғҚқҢңӨөҰұҮүҺһІі";
        String russian = "АаГгКкНнОоУуУуХхИи";
        StringBuilder plain = new StringBuilder(text.length());
        for (char letter : text.toCharArray()) {
            int at = kazakh.indexOf(letter);
            plain.append(at < 0 ? letter : russian.charAt(at));
        }
        return plain.toString();
    }

    private static String any(List<String> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> column(DataSource database, String column, String table) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select " + column + " from " + table + " order by md5(" + column + ") limit " + SAMPLE)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
