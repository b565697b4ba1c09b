package kz.mamandar.demo;

/** Posts of the demonstration with what goes with them. */
enum DemoPost {
    SOCIAL_WORKER("SW", "SW-HIGHEST", "Әлеуметтік жұмыс", "әлеуметтік қызметкер", false),
    PSYCHOLOGIST("PSY", "SW-FIRST", "Психология", "психолог", false),
    SPEECH_THERAPIST("LOG", "PED-EXPERT", "Логопедия", "логопед", false),
    CARER("SWC", "SW-SECOND", "Әлеуметтік жұмыс", "күтім жөніндегі әлеуметтік қызметкер", false),
    NURSE("NUR", "MED-FIRST", "Мейіргер ісі", "мейіргер", true),
    DEFECTOLOGIST("DEF", "PED-RESEARCHER", "Дефектология", "дефектолог", false),
    OCCUPATIONAL_INSTRUCTOR("OCC", null, "Кәсіптік оқыту", "еңбек терапиясы жөніндегі нұсқаушы", false);

    final String profession;
    final String category;
    final String specialty;
    final String position;
    final boolean medical;

    DemoPost(String profession, String category, String specialty, String position, boolean medical) {
        this.profession = profession;
        this.category = category;
        this.specialty = specialty;
        this.position = position;
        this.medical = medical;
    }
}
