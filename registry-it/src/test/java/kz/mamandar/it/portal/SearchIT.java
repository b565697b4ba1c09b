package kz.mamandar.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import com.microsoft.playwright.Page;
import java.util.List;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AgainstRegistry
class SearchIT {

    private static List<String> names(Portal portal) {
        return portal.page().locator(".result h2 a").allInnerTexts();
    }

    @ParameterizedTest
    @CsvSource({
        "Касымов,Қасымова",
        "касымова әсел,Қасымова",
        "Қасымова,Қасымова",
        "сарсенов дәулет,Сәрсенов",
        "НУРГАЛИЕВА,Нұрғалиева",
        "габдуллин,Ғабдуллин",
        "усенов,Үсенов",
        "кожахмет,Қожахметова"
    })
    void namesAreFoundHoweverTheirKazakhLettersAreTyped(String typed, String found, Portal portal) {
        portal.open("/ru/registry");
        portal.fill("Фамилия, имя или регистрационный номер", typed).press("Найти");
        assertThat(names(portal)).anySatisfy(name -> assertThat(name).startsWith(found));
    }

    @Test
    void whatIsNotFoundSaysWhatToTry(Portal portal) {
        portal.open("/kk/registry?q=zzzzzz");
        assertThat(names(portal)).isEmpty();
        assertThat(portal.text())
                .contains("Ештеңе табылмады", "Тегінің жазылуын тексеріңіз")
                .doesNotContain("Сүзгілердің бірін");
        portal.open("/ru/registry?region=KZ-none");
        assertThat(portal.text())
                .contains("Ничего не найдено", "Уберите один из фильтров")
                .doesNotContain("Проверьте написание");
    }

    @Test
    void theListFollowsTheKazakhAlphabet(Portal portal) {
        portal.open("/kk/registry");
        List<String> shown = names(portal);
        Collator kazakh = Collator.getInstance(new ULocale("kk"));
        assertThat(shown).hasSizeGreaterThan(5).isSortedAccordingTo(kazakh);
        assertThat(kazakh.compare("Қасымова", "Ким"))
                .as("the order of the collator itself")
                .isPositive();
    }

    @Test
    void filtersCombineAndStayInTheForm(Portal portal) {
        portal.open("/ru/registry");
        portal.choose("Регион", "город Астана").press("Найти");
        int inTheCapital = names(portal).size();
        portal.choose("Профессия", "социальный работник").press("Найти");
        assertThat(names(portal)).isNotEmpty().hasSizeLessThan(inTheCapital);
        assertThat(portal.control("Регион").locator("option:checked").textContent())
                .isEqualTo("город Астана");
        assertThat(portal.path()).contains("region=", "profession=");
    }

    @Test
    void anEntryIsFoundByItsNumberWithOrWithoutSpaces(Portal portal) {
        portal.open("/ru/registry");
        String shown = portal.page()
                .locator(".result .number")
                .first()
                .innerText()
                .replace("№", "")
                .strip();
        for (String typed : List.of(shown, shown.replaceAll("\\s", ""))) {
            portal.fill("Фамилия, имя или регистрационный номер", typed).press("Найти");
            assertThat(names(portal)).as(typed).hasSize(1);
        }
        assertThat(portal.page()
                        .locator(".result a", new Page.LocatorOptions())
                        .first()
                        .getAttribute("href"))
                .endsWith(shown.replaceAll("\\D", ""));
    }
}
