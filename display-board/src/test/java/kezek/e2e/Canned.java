package kezek.e2e;

/** Answers of a small office: one service, one counter, one visitor. */
final class Canned {
    static final String OFFICE = """
            {"id":"o","names":{"kk":"Кеңсе","ru":"Офис","en":"Office"},"zone":"Asia/Almaty","groups":[],
             "services":[{"code":"aid","group":"K","letter":"K","names":{"kk":"Көмек","ru":"Помощь","en":"Aid"},
               "fullNames":{"kk":"Көмек","ru":"Помощь","en":"Aid"},"waitNorm":30,"serviceNorm":30}],
             "counters":[{"number":3,"services":["aid"]}],
             "hours":{"open":"09:00","lastTicket":"17:30","close":"18:30","lunch":{"mode":"none","from":null,"to":null}},
             "categories":[],"cancelReasons":[],"appointments":{"services":["aid"],"daysAhead":1},
             "pauseReasons":[{"code":"lunch","names":{"kk":"Түскі үзіліс","ru":"Обед","en":"Lunch"}},
               {"code":"meeting","names":{"kk":"Жиналыс","ru":"Совещание","en":"Meeting"}}],
             "callRule":{"calls":3,"seconds":120,"recallEvery":30},
             "desk":{"withdrawSeconds":30,"restoreMinutes":30,"parkMinutes":60,"deferMinutes":15,
               "parkReasons":[{"code":"missing-document","names":{"kk":"Құжат","ru":"Документ","en":"A document is missing"}}],
               "transferReasons":[{"code":"specialist","names":{"kk":"Маман","ru":"Специалист","en":"A specialist is needed"}}],
               "outOfTurnReasons":[{"code":"emergency","names":{"kk":"Төтенше","ru":"Срочно","en":"Emergency"}}],
               "correctionReasons":[{"code":"clerk-absent","names":{"kk":"Маман жоқ","ru":"Нет на месте","en":"The clerk is away"}}],
               "stopReasons":[{"code":"system-down","names":{"kk":"Жүйе","ru":"Система","en":"The system is down"}}],
               "ratingReasons":[{"code":"long-wait","names":{"kk":"Ұзақ","ru":"Долго","en":"Long wait"}}]},
             "day":{"date":"2026-11-23","state":"open","seq":7,"receives":true,"admission":"walk-in","note":null,
               "booked":false},
             "opens":{"date":"2026-11-24","time":"09:00"},"now":"2026-11-23T06:00:00Z"}""";

    /** The same office, at which the one service can be booked today and tomorrow. */
    static final String BOOKABLE = OFFICE.replace("\"admission\":\"walk-in\"", "\"admission\":\"mixed\"")
            .replace(
                    "\"groups\":[]",
                    "\"groups\":[{\"letter\":\"K\",\"names\":{\"kk\":\"Қорғау\",\"ru\":\"Защита\",\"en\":\"Protection\"}}]");

    static final String WITHOUT_APPOINTMENTS =
            OFFICE.replace("\"appointments\":{\"services\":[\"aid\"],\"daysAhead\":1},", "");

    static final String HALL = """
            {"office":"o","day":"2026-11-23","state":"open","seq":7,"at":"2026-11-23T06:00:00Z","calls":[],
             "waiting":{"total":1,"byService":{"aid":1}},
             "counters":[{"number":3,"state":"free","services":["aid"],"ticket":null,"until":null}],
             "next":["K001"],"served":0,"issuing":true,"reception":null}""";

    static final String FREE = counter("free", "null", "null");
    static final String CALLING = counter("calling", ticket("null"), "null");
    static final String SERVING = counter("serving", ticket("\"2026-11-23T05:59:00Z\""), "null");
    static final String PAUSED = counter("paused", "null", "\"meeting\"");

    /** Of a day from nine to half past six. */
    static final String WAITS = """
            {"norm":"working","working":[{"from":"2026-11-23T04:00:00Z","to":"2026-11-23T13:30:00Z"}]}""";

    private Canned() {}

    /** What {@code GET counters/3} answers. */
    static String view(String counter) {
        return """
                {"seq":7,"day":{"date":"2026-11-23","state":"open","waits":%s},"counter":%s,"waiting":[],"others":0,
                 "next":[],"away":[],"missed":[],"expected":[],"undo":null,"mine":{"served":0,"noShow":0,"meanSeconds":null,"log":[]}}""".formatted(WAITS, counter);
    }

    private static String counter(String state, String ticket, String reason) {
        return """
                {"number":3,"state":"%s","clerk":"clerk1","services":["aid"],"ticket":%s,"reason":%s,"until":null,
                 "since":"2026-11-23T05:59:00Z"}""".formatted(state, ticket, reason);
    }

    private static String ticket(String startedAt) {
        return """
                {"number":"K001","service":"aid","issuedAt":"2026-11-23T05:50:00Z","since":"2026-11-23T05:50:00Z",
                 "booked":null,"language":"kk","claim":null,"confirmed":false,"plan":[],
                 "calledAt":"2026-11-23T05:58:00Z","attempt":1,"startedAt":%s}""".formatted(startedAt);
    }
}
