package kz.mamandar.demo;

import java.util.List;

/** A specialist of the demonstration. */
record DemoPerson(int n, String surname, String givenName, String patronymic, DemoPost post) {

    private static final List<String> NAMES = List.of(
            "Қасымова Әсел Маратқызы",
            "Ахметов Ерлан Серікұлы",
            "Петрова Наталья Сергеевна",
            "Өмірбекова Гүлжан Қайратқызы",
            "Жұмабаев Нұрлан Болатұлы",
            "Иванова Светлана Викторовна",
            "Ысқақова Айнұр Бақытқызы",
            "Сәрсенов Дәулет Асқарұлы",
            "Ким Елена Владимировна",
            "Төлегенова Мөлдір Ержанқызы",
            "Ғабдуллин Тимур Маратович",
            "Шевченко Ольга Николаевна",
            "Нұрғалиева Динара Талғатқызы",
            "Әбдіров Қанат Жанатұлы",
            "Мұхаметжанова Зарина Русланқызы",
            "Соколов Андрей Павлович",
            "Байжанова Меруерт Ғалымқызы",
            "Үсенов Арман Қуанышұлы",
            "Рахимова Лейла Тимуровна",
            "Кузнецова Анна Игоревна",
            "Дүйсенбаева Құралай Нұрланқызы",
            "Оспанов Бауыржан Ермекұлы",
            "Захарова Марина Олеговна",
            "Ізбасарова Назгүл Сәкенқызы",
            "Темірханов Азамат Дәуренұлы",
            "Литвинов Сергей Петрович",
            "Һамитова Сания Рашидқызы",
            "Қожахметова Ботагөз Арманқызы",
            "Ермеков Санжар Айдарұлы",
            "Мельникова Татьяна Юрьевна");

    static final int COUNT = NAMES.size();

    static DemoPerson of(int n) {
        String[] name = NAMES.get(n).split(" ");
        return new DemoPerson(n, name[0], name[1], name[2], DemoPost.values()[n % DemoPost.values().length]);
    }

    String email() {
        return "specialist" + (n + 1) + "@demo.mamandar.kz";
    }

    String language() {
        return n % 3 == 2 ? "ru" : "kk";
    }
}
