//! `bauyr pack explain`: a rule in plain words, told by the command itself.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use std::process::Command;

use serde_json::Value as Json;

fn run(id: &str) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_bauyr")).args(["pack", "explain", id]).output().expect("the command runs");
    // Where words stand against breaking a line says nothing here.
    let text = String::from_utf8(output.stdout).expect("text").replace('\u{a0}', " ");
    (output.status.code().expect("an exit status"), text)
}

/// The text holds all of this, in this order.
fn holds(id: &str, wanted: &[&str]) {
    let (status, text) = run(id);
    assert_eq!(status, 0, "{text}");
    let mut rest = text.as_str();
    for part in wanted {
        rest = rest.split_once(part).unwrap_or_else(|| panic!("`{id}`: no `{part}` where it should be in\n{text}")).1;
    }
    assert!(!text.contains("explain-") && !text.contains("ui-"), "a message is missing:\n{text}");
}

#[test]
fn a_ground() {
    holds(
        "removed_guardian",
        &[
            "ground removed_guardian",
            "Қазақша",
            "2022 жылғы 28 шілдедегі редакция:",
            "тізбесінің 4) тармақшасы",
            "• Қорғаншы міндетінен шеттету: Иә",
            "2026 жылғы ақпандағы редакция",
            "1(3)",
            "мыналардың кемінде біреуі орындалса:",
            "• Патронат тәрбиеші не баланы қабылдайтын адам міндетінен шеттету: Иә",
            "Русский",
            "выполнено хотя бы одно из этого:",
            "• Отстранение приёмного родителя, патронатного воспитателя: Да",
            "English",
            "at least one of these holds:",
            "• Removal as patronage or foster carer: Yes",
            "№ 343",
            "міндеттерді тиісінше орындамағаны үшін қорғаншы немесе қамқоршы міндеттерінен шеттетілуі",
            "9-тармақ, 4)",
            "№ 518-IV",
            "122(1)(3)",
        ],
    );
}

#[test]
fn nobody_is_told_what_they_did() {
    let (_, text) = run("illness");
    for said in ["ауруыңыз болса, қорғаншылық органы", "если у вас есть болезнь", "if you have an illness", "Have a check-up"]
    {
        assert!(text.contains(said), "`{said}` is not said:\n{text}");
    }
    // After a comma it is "because"; in the heading it is "reason".
    for told in [", себебі", "потому что", "because", "у вас нет", "You have no illness"] {
        assert!(!text.contains(told), "`{told}` is said to somebody who has answered nothing:\n{text}");
    }
}

#[test]
fn a_ground_with_an_exception_for_children() {
    holds(
        "unmarried_man",
        &[
            "кемінде бір бала үшін мынау орындалса:",
            "мынау орындалмаса:",
            "өтініш күніне дейін өткен толық жыл — кемінде 3",
            "«Қайтыс болған» немесе «Сот қайтыс болды деп жариялаған» немесе",
            "for at least one child this holds:",
            "The mother’s situation: “Has died” or “Declared dead by a court” or “A court removed her parental rights”",
            "тіркелген некеде (ерлі-зайыптылықта) тұрмайтын ер жынысты адамның өтініші",
        ],
    );
    let (_, text) = run("unmarried_man");
    assert!(!text.contains("The Code of 2026 and order"), "it does not stand there:\n{text}");
}

#[test]
fn a_ground_without_an_item_and_one_that_takes_up_another() {
    holds(
        "household",
        &[
            "no item of its own in the standard of the service",
            "Code, article 122(6)",
            "None of the seven points applies to the household: No",
        ],
    );
    holds(
        "conviction",
        &[
            "мына бас тарту себебі қолданылады:",
            "применяется причина для отказа:",
            "this reason for refusal applies: Listed criminal offences",
        ],
    );
}

#[test]
fn a_paper() {
    holds(
        "care_absence_father",
        &[
            "document care_absence_father",
            "Әр балаға бөлек құжат",
            "• Балалар үйінде (ұйымда) тұру: Жоқ",
            "өтініш беру тәсілі:",
            "Қайтыс болу туралы куәлік немесе хабарлама:",
            "• Әкесінің жағдайы: Қайтыс болған",
            "Живёт в организации: Нет",
            "Birth reference (registry extract):",
            "• Birth record: “The record is not in the system” or “The child was born abroad”",
            "8-тармақ",
        ],
    );
    holds(
        "training_certificate",
        &[
            "Қай жағдайда кейін тапсыруға болады:",
            "Когда можно донести позже:",
            "When it can be handed in later:",
            "сертификат",
        ],
    );
}

#[test]
fn a_note() {
    holds(
        "child_opinion",
        &[
            "note child_opinion",
            "Барлық қызметте",
            "кемінде 10",
            "18 жылдан аз",
            "Child’s date of birth: full years",
            "article 62",
            "балалардың",
        ],
    );
    holds(
        "guardianship_of_young",
        &["Біздегі мәтіндерде бұл туралы сөйлем жоқ.", "Code “On Marriage (Matrimony) and Family”, article 1(1)(21)"],
    );
}

#[test]
fn a_fact() {
    for id in ["relationship", "child.relationship", "children.*.relationship", "fact:relationship"] {
        holds(
            id,
            &[
                "fact children.*.relationship",
                "Жауап не үшін керек:",
                "Құжат: Туыстық фактісін растайтын құжат",
                "Для чего нужен ответ:",
                "What the answer is needed for:",
                "Reason for refusal: Psychological training not done",
                "туыстық фактісін растайтын құжаттардың көшірмелері",
            ],
        );
    }
    // A ground and a question may share an id.
    holds("illness", &["ground illness", "fact applicant.illness"]);
    let (_, text) = run("ground:illness");
    assert!(!text.contains("fact applicant.illness"));
}

#[test]
fn a_service() {
    holds(
        "patronage",
        &[
            "service patronage",
            "Мерзімі (жұмыс күні): 10",
            "Причины для отказа:",
            "17)",
            "Papers: eGov portal (egov.kz)",
            "9) Proof of kinship",
        ],
    );
}

fn pack() -> Json {
    serde_json::from_str(bauyr::PACK).expect("JSON")
}

#[test]
fn every_rule_and_service_can_be_explained() {
    let pack = pack();
    for list in ["grounds", "documents", "notes", "services"] {
        for row in pack[list].as_array().expect("rows") {
            holds(row["id"].as_str().expect("an id"), &["Қазақша", "Русский", "English"]);
        }
    }
}

#[test]
fn every_question_can_be_explained() {
    for question in pack()["asking_order"].as_array().expect("questions") {
        holds(question.as_str().expect("an id"), &["Қазақша", "Русский", "English", "Ресми мәтінде былай жазылған"]);
    }
}

#[test]
fn an_unknown_id_is_refused() {
    for id in ["no_such_rule", "note:illness", ""] {
        let (status, text) = run(id);
        let error = serde_json::from_str::<Json>(&text).expect("an error as JSON");
        assert_eq!((status, error["code"].as_str()), (2, Some("unknown_id")), "{text}");
        assert!(error["message"].as_str().is_some_and(|message| message.contains(id)));
    }
}
