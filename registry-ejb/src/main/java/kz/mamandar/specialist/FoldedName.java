package kz.mamandar.specialist;

/**
 * SQL for names that begin with a folded one, as a range of the index of folded names: a pattern would fold every name that is found once more, which
 * costs more than finding it.
 */
final class FoldedName {

    private static final String LAST_OF_ALL = Character.toString(Character.MAX_CODE_POINT);

    private FoldedName() {}

    /** The condition, with the two parameters of {@link #beginning}. */
    static String begins(String column) {
        return "folded_name(%1$s) ~>=~ ? and folded_name(%1$s) ~<~ ?".formatted(column);
    }

    static Object[] beginning(String folded) {
        return new Object[] {folded, folded + LAST_OF_ALL};
    }
}
