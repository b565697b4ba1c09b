package kz.mamandar.platform.text;

/** Something with a code and a name in both languages. */
public record Named(String code, String nameKk, String nameRu) {

    public String name(Language language) {
        return language == Language.KK ? nameKk : nameRu;
    }
}
