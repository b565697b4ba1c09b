package kz.mamandar.specialist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.mamandar.rules.text.SearchFolding;
import kz.mamandar.testing.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedNameIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Қасымова",
                "Әбдіғали ұлы",
                "Нұрлан қызы",
                "Ёлкина-Ким",
                "  Сағын   бек ",
                "Сaгынбек",
                "Iскаков",
                "O'Brien",
                "Мұхамедʼяров",
                "Һамит–Оспан",
                "Smith",
                "ӘҒҚҢӨҰҮҺІ"
            })
    void the_database_folds_a_name_as_the_rules_do(String name) {
        String folded = Database.shared()
                .jdbc()
                .list("select folded_name(?)", List.of(name), row -> row.getString(1))
                .get(0);
        assertThat(folded).isEqualTo(SearchFolding.looseKey(name));
    }
}
