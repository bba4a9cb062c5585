### English: every word of the checker, by the ids of the pack. See law/README.md; all languages have the same messages,
### attributes and variables.

## The applicant

fact-applicant-birth_date = When were you born?
    .hint = Enter the date shown in your identity document.
    .why = If a person is under 18, the guardianship authority may refuse.
    .short = Your date of birth
fact-applicant-sex = What is your sex?
    .hint = Choose what your identity document says.
    .why = Under the 2022 wording the authority could refuse a man who is not in a registered marriage.
    .short = Your sex
option-applicant-sex-male = Male
option-applicant-sex-female = Female
fact-applicant-citizenship = What is your citizenship?
    .hint = A residence permit does not give you citizenship, and does not take it away.
    .why = If you are a citizen of no country, the authority may refuse. Only citizens of Kazakhstan become foster parents. In the other services, citizenship of another country is no obstacle, as we read the law.
    .short = Your citizenship
option-applicant-citizenship-kazakhstan = Citizen of Kazakhstan
option-applicant-citizenship-foreign = Citizen of another country
option-applicant-citizenship-stateless = Stateless
    .hint = You are not a citizen of any country. You will usually have a stateless person’s identity card.
fact-applicant-resides_in_kazakhstan = Do you live permanently in Kazakhstan?
    .hint = This is about the country, not about your home. Citizens of other countries can live permanently in Kazakhstan too.
    .why = It decides whether psychological training is asked of you. Foster parents must live permanently in Kazakhstan.
    .short = Lives permanently in Kazakhstan
fact-applicant-permanent_home = Do you have a permanent place to live?
    .hint = You do not have to own the home: renting counts too, as we read the law. What matters is that you live there, not only that you are registered there.
    .why = If you have no permanent place to live, the authority may refuse.
    .short = Permanent place to live
fact-applicant-owns_home = Do you or your spouse own the home you live in?
    .hint = A flat counts too. If you rent, or the home belongs to your parents, your children or the child, answer “No”. Being registered there does not make you the owner.
    .why = If the home is not your own, you need proof of the right to use it.
    .short = Owning the home
fact-applicant-married = Are you in a registered marriage?
    .hint = A marriage that the state registered counts (civil registry, State Corporation, egov.kz), also abroad. A mosque ceremony (nikah) alone, without registration, does not count. Nor does living together. After a divorce or your spouse’s death, answer “No” unless you have married again.
    .why = It decides whether your spouse’s papers are needed, and some reasons for refusal depend on it too.
    .short = Registered marriage
fact-applicant-marriage_record = Where is your marriage recorded?
    .hint = The system is the civil registry’s information system. Old marriages are sometimes missing from it. Ask at the State Corporation (ЦОН), at its civil registry desk, or look in your personal account on egov.kz.
    .why = If the record is not in the system, or you married abroad, you need the marriage certificate.
    .short = Marriage record
option-applicant-marriage_record-in_registry = Registered in Kazakhstan, and in the system
option-applicant-marriage_record-not_in_registry = Registered in Kazakhstan, but not in the system
option-applicant-marriage_record-abroad = Registered abroad
fact-applicant-legal_capacity = Has a court limited your legal capacity?
    .hint = Only a court decision counts. A disability, or being unable to work, does not.
    .why = If a court found a person incapable or of limited capacity, the authority may refuse.
    .short = Legal capacity
option-applicant-legal_capacity-full = No court has limited it
option-applicant-legal_capacity-limited = A court has limited it
option-applicant-legal_capacity-none = A court has declared you legally incapable
fact-applicant-parental_rights = Has a court removed or restricted your parental rights?
    .hint = A court decision about any of your own children counts. If a court gave your rights back, choose “Never removed or restricted”. That is how we read the law; ask the authority too.
    .why = If a court removed or restricted parental rights, the authority may refuse.
    .short = Parental rights
option-applicant-parental_rights-intact = Never removed or restricted
option-applicant-parental_rights-limited = A court restricted them
option-applicant-parental_rights-deprived = A court removed them
fact-applicant-removed_guardian = Have you ever been removed as a guardian or trustee?
    .hint = Only removal for not doing the job properly counts. Stepping down at your own request does not. If you have never been a guardian or trustee, answer “No”.
    .why = If a person was removed in this way, the authority may refuse.
    .short = Removal as guardian
fact-applicant-adoption_cancelled = Has a court ever cancelled an adoption of yours and found you at fault?
    .hint = It counts only if the court found the adopter at fault. If the court cancelled it for another reason, answer “No”. If you have never adopted a child, also answer “No”.
    .why = If a court cancelled an adoption because of the adopter’s fault, the authority may refuse.
    .short = Adoption cancelled
fact-applicant-illness = Do you have an illness that would prevent you from caring for a child?
    .hint = Order No. 692 has a list of such illnesses. A doctor says whether yours prevents it. If you are not sure, answer “I don’t know”.
    .why = If an illness prevents somebody from doing a guardian’s or another carer’s duties, the authority may refuse.
    .short = Illness that prevents the duties
fact-applicant-dispensary_registered = Are you now on a drug-treatment or psychiatric register (dispensary)?
    .hint = We mean the register of a narcological or psychoneurological dispensary. As we read the law, one past visit does not mean that you are on the register. If you are not sure, ask the dispensary.
    .why = In the 2022 wording, being on such a register is a reason for refusal.
    .short = On a dispensary’s register
fact-applicant-unspent_conviction = Do you have a conviction for an intentional crime that still counts?
    .hint = If it is spent (its time has run out) or a court lifted it earlier, answer “No”. Crimes of negligence and criminal misdemeanours do not count here. The law now counts spent and lifted convictions too: another question asks about them.
    .why = In the 2022 wording, an unspent conviction for an intentional crime is a reason for refusal.
    .short = Unspent conviction
fact-applicant-listed_offence = Is there, or was there ever, a criminal case against you for an offence on the list?
    .hint = The list: murder; intentional harm to health; offences against public health (drugs), morality, sexual inviolability; extremism; terrorism; trafficking in persons. Cases now and in the past count. If there were several cases and different answers fit, choose the one higher up in the list (but not “Never”). Fines, or being a witness or a victim, do not count, as we read the law.
    .why = In the 2022 wording, a conviction or prosecution for an offence on this list is a reason for refusal.
    .short = Listed offence
option-applicant-listed_offence-none = Never
option-applicant-listed_offence-convicted = Convicted, now or in the past
    .hint = Spent and lifted convictions belong here too.
option-applicant-listed_offence-prosecuted = Being prosecuted now, or prosecuted in the past
    .hint = A case closed by amnesty, time limit or reconciliation belongs here too.
option-applicant-listed_offence-case_closed_no_offence = Case closed because there was no crime (no event or no elements of an offence)
    .hint = Choose this only if every case ended this way or in an acquittal. The closing decision names point 1) or 2) of article 35, part one, of the Criminal Procedure Code.
option-applicant-listed_offence-acquitted = Acquitted by a court
    .hint = Choose this only if every case ended this way. The law does not name acquittal separately. As we read the law it is no obstacle, but ask the authority.
fact-applicant-income_covers_minimum = Is your income enough to cover the subsistence minimum for each child?
    .hint = Count income that you can prove with papers, and each child you want to take. Press reports say that the authority may count the subsistence minimum for every member of the family. Ask how it counts. The subsistence minimum is neither the minimum wage nor the monthly calculation index. If only your spouse earns, ask too.
    .why = If your income does not cover the subsistence minimum for the child, the authority may refuse.
    .short = Whether income is enough
    .minimum = The subsistence minimum is { $tenge } tenge a month for each child, from { $from } on. Source: { $source }.
fact-applicant-training_completed = Have you completed the psychological training?
    .hint = It is also called the “school for foster parents”; it is free and ends with a certificate. A close relative of the child does not need the certificate. The authority may appoint a relative or a parent’s spouse before the training, but need not. The certificate is then due within one year.
    .why = If the training is not done, the authority may refuse. This does not concern close relatives of the child. The certificate is also on the list of papers.
    .short = Psychological training
fact-applicant-data_consent = Do you consent to access to your personal data that the law protects?
    .hint = The law calls them “personal data of restricted access”. You give this consent when you apply. Your answer here is not the consent itself.
    .why = If there is no such consent, the authority may refuse.
    .short = Consent to personal data
fact-applicant-documents_truthful = Are all your papers, and the data in them, genuine and correct?
    .hint = Compare the names, dates and numbers in your papers. If you find a mistake, have it corrected before you apply.
    .why = If papers or data are not correct, the authority may refuse. In the 2022 wording this reason is for patronage only.
    .short = Correctness of papers
fact-applicant-patron_requirements_met = Do you meet the requirements for patronage educators?
    .hint = The order of 2026 speaks of the requirements in the rules of this service. The earlier order named resolution No. 381, which was repealed in 2023. There is also a regulation on patronage (order No. 14 of 2015). If you do not know the requirements, answer “I don’t know” and ask the authority.
    .why = If a person does not meet the requirements for patronage educators, the authority may refuse.
    .short = Patronage educator requirements
fact-applicant-removed_carer = Have you ever been removed as a patronage educator, foster parent or professional foster educator?
    .hint = Only removal for not doing the job properly counts. Stepping down at your own request does not. If you have never had such duties, answer “No”.
    .why = Under the law of 2026, removal from these duties is a reason for refusal too.
    .short = Removal as patronage or foster carer
fact-applicant-criminal_record = Have you ever been convicted or prosecuted for a crime, now or in the past?
    .hint = Any criminal offence counts, and so do spent and lifted convictions. If there were several cases and different answers fit, choose the one higher up in the list (but not “Never”). Fines, or being a witness or a victim, do not count, as we read the law.
    .why = Under the law of 2026, any conviction or prosecution is a reason for refusal.
    .short = Conviction or prosecution
option-applicant-criminal_record-none = Never
option-applicant-criminal_record-convicted = Convicted, now or in the past
    .hint = Spent and lifted convictions belong here too.
option-applicant-criminal_record-prosecuted = Being prosecuted now, or prosecuted in the past
    .hint = A case closed by amnesty, time limit or reconciliation belongs here too.
option-applicant-criminal_record-case_closed_no_offence = Case closed because there was no crime (no event or no elements of an offence)
    .hint = Choose this only if every case ended this way or in an acquittal. The closing decision names point 1) or 2) of article 35, part one, of the Criminal Procedure Code.
option-applicant-criminal_record-acquitted = Acquitted by a court
    .hint = Choose this only if every case ended this way. The law does not name acquittal separately. As we read the law it is no obstacle, but ask the authority.
fact-applicant-mental_health_observation = Are you under regular follow-up by a psychiatrist or an addiction doctor (“dynamic observation”)?
    .hint = A clinic’s follow-up of diabetes or blood pressure does not count. If in doubt, ask the mental-health centre: its psychiatrists or its addiction doctors.
    .why = Under the law of 2026, such follow-up is a reason for refusal.
    .short = Mental-health follow-up
fact-applicant-lives_with_others = Does anybody live with you besides your spouse and the children you want to take?
    .hint = Count relatives, your spouse’s family, adopted and foster children, and a partner you are not married to. The law names no age: whether children count, the authority decides. Ask it about flatmates who are not family, too.
    .why = Under the law of 2026, some requirements also apply to the people you live with.
    .short = Living with others
fact-applicant-household_clear = Is it true that none of the seven points applies to your spouse or to anyone you live with?
    .hint =
        Leave out the children you want to take. Answer “Yes” if no point applies to any of the others:
        1) a court declared them incapable or limited their capacity;
        2) a court removed or restricted parental rights;
        3) removal as guardian, trustee, patronage educator, foster parent or professional foster educator for not doing the job properly;
        4) a court cancelled an adoption because of the adopter’s fault;
        5) an illness that would prevent a guardian’s duties;
        6) a conviction (spent ones too) or prosecution, now or in the past;
        7) follow-up (dynamic observation) by a mental-health service.
        An acquittal does not count, nor does a case closed because there was no crime. Count your spouse even if you live apart. The Code names no age: ask the authority whether children count.
    .why = Under the Code of 2026 the authority may refuse if a point applies to any of them.
    .short = None of the seven points applies to the household
fact-applicant-living_area_enough = Does the home have at least 15 m² of living area for each person?
    .hint = Divide the living area by everybody who lives there, with the children you want to take. Exactly 15 m² is enough. Living area means the rooms, without kitchen, hall and bathroom. If only the total area is enough, answer “I don’t know” and ask the authority.
    .why = If there is less than 15 m² for each person, the authority may refuse.
    .short = 15 m² for each person
fact-applicant-household_incapable = Has a court found anyone in your household incapable or of limited capacity?
    .hint = Your household is your spouse, even if you live apart, and everybody who lives with you. Leave out the children you want to take. Only a court decision counts. A disability does not.
    .why = If there is such a court decision, the authority may refuse.
    .short = Household: legal incapacity
fact-applicant-household_rights_lost = Has a court removed or restricted the parental rights of anyone in your household?
    .hint = Your household is your spouse, even if you live apart, and everybody who lives with you. Leave out the children you want to take. If a court gave the rights back, answer “No”. That is how we read the law; ask the authority too.
    .why = If there is such a court decision, the authority may refuse.
    .short = Household: parental rights lost
fact-applicant-household_removed = Has anyone in your household been removed as a guardian or in a similar role?
    .hint = Your household is your spouse, even if you live apart, and everybody who lives with you. Leave out the children you want to take. Similar roles are trustee, patronage educator, foster parent and professional foster educator. Only removal for not doing the job properly counts. Stepping down at one’s own request does not.
    .why = If anyone in your household was removed in this way, the authority may refuse.
    .short = Household: removal as carer
fact-applicant-household_adoption_cancelled = Has a court cancelled an adoption and found anyone in your household at fault?
    .hint = Your household is your spouse, even if you live apart, and everybody who lives with you. Leave out the children you want to take. It counts only if the court found the adopter at fault.
    .why = If there is such a court decision, the authority may refuse.
    .short = Household: adoption cancelled
fact-applicant-household_illness = Does anyone in your household have an illness that would rule out being a guardian?
    .hint = Your household is your spouse, even if you live apart, and everybody who lives with you. Leave out the children you want to take. Order No. 692 lists such illnesses; a doctor says whether there is one. If you are not sure, answer “I don’t know”.
    .why = If anyone in your household has such an illness, the authority may refuse.
    .short = Household: illness
fact-applicant-household_criminal_record = Has anyone in your household ever been convicted or prosecuted, now or in the past?
    .hint = Your household is your spouse, even if you live apart, and everybody who lives with you. Leave out the children you want to take. Spent and lifted convictions count, however old. An acquittal does not count, nor does a case closed because there was no crime. The closing decision then names point 1) or 2) of article 35, part one, of the Criminal Procedure Code.
    .why = If anyone in your household was convicted or prosecuted, the authority may refuse.
    .short = Household: convictions
fact-applicant-household_mental_health_observation = Is anyone in your household under regular follow-up by a psychiatrist or an addiction doctor (“dynamic observation”)?
    .hint = Your household is your spouse, even if you live apart, and everybody who lives with you. Leave out the children you want to take. A clinic’s follow-up of diabetes or blood pressure does not count.
    .why = If anyone in your household is under such follow-up, the authority may refuse.
    .short = Household: mental-health follow-up
fact-applicant-data_bank_registered = Are you in the Republican data bank as a person who wishes to take a child in?
    .hint = The data bank lists children without parental care and people who wish to take them in. You are entered beforehand: the authority looks at your home and gives its conclusion. If you are not sure, ask there.
    .why = Children go to foster parents who are citizens of Kazakhstan, live here permanently and are in the data bank.
    .short = In the data bank

## The child

fact-child-birth_date = When was the child born?
    .hint = Enter the date on the birth certificate.
    .why = The service is for children under 18. A child of 10 or older is asked whether they agree.
    .short = Child’s date of birth
fact-child-in_institution = Does the child live in an education organisation for orphans?
    .hint = It is an organisation for orphans and children without parental care. For example a children’s home, a children’s village or a child support centre. If you do not know whether it belongs to education, ask there. A hospital, a baby home of the health ministry and a social-care home do not count.
    .why = A child there counts as being without parental care, and for guardianship some papers are not required.
    .short = Lives in an institution
fact-child-abroad = Is the child living or studying abroad now?
    .hint = Answer for today. Where the child was born does not matter here.
    .why = Under the earlier wordings, the authority talked with a child of 10 to 17 abroad by e-mail or messenger.
    .short = Lives or studies abroad
fact-child-birth_record = Is the child’s birth record in the system?
    .hint = The system is the civil registry’s information system. If you are not sure, ask at the State Corporation (ЦОН), at its civil registry desk.
    .why = If the record is not in the system, or the child was born abroad, you need the child’s birth certificate.
    .short = Birth record
option-child-birth_record-in_registry = The record is in the system
option-child-birth_record-not_in_registry = The record is not in the system
option-child-birth_record-abroad = The child was born abroad
fact-child-mother_status = What is the situation of the child’s mother?
    .hint = If several answers are true, choose the one you have a paper for. Choose an answer about a court only if there is a court decision. But if the mother died or lost her rights, choose that.
    .why = The service is for children without parental care, and your answer decides which paper proves it.
    .short = The mother’s situation
option-child-mother_status-caring = Able to care for the child
    .hint = Choose this also if she lives apart, is divorced or earns little, but can care for the child. Is she away for long, for example working abroad, and cannot bring the child up? Then choose “Another reason”.
option-child-mother_status-died = Has died
option-child-mother_status-declared_dead = Declared dead by a court
option-child-mother_status-missing = Declared missing by a court
    .hint = Without a court decision, choose “The police are searching for her” or “Another reason”.
option-child-mother_status-incapable = Declared by a court incapable or of limited capacity
    .hint = A disability does not count here.
option-child-mother_status-deprived = A court removed her parental rights
option-child-mother_status-limited = A court restricted her parental rights
    .hint = Restriction is not removal: it is a separate court decision.
option-child-mother_status-imprisoned = Serving a prison sentence
    .hint = There must be a court verdict. If there is none yet, choose “Another reason”.
option-child-mother_status-wanted = The police are searching for her
    .hint = Choose this whatever the reason for the search.
option-child-mother_status-child_removed = The child was taken from her
    .hint = The authority or a court took the child, and there is a record of it.
option-child-mother_status-long_treatment = In long-term treatment in a hospital
option-child-mother_status-abandoned = The child was abandoned (there is a report)
    .hint = The child was left on purpose, and a report was drawn up. The parents may be known.
option-child-mother_status-refused = Gave up the child in writing (there is a statement)
option-child-mother_status-not_recorded = Not named in the birth record
    .hint = The birth certificate has a dash in the mother’s place.
option-child-mother_status-other = Another reason
    .hint = For example, she neither helps nor sees the child, has vanished without a court decision, or is under 16. Or she is away for long and cannot bring the child up. Ask the authority which paper is needed.
fact-child-father_status = What is the situation of the child’s father?
    .hint = If several answers are true, choose the one you have a paper for. Choose an answer about a court only if there is a court decision.
    .why = The service is for children without parental care, and your answer decides which paper proves it.
    .short = The father’s situation
option-child-father_status-caring = Able to care for the child
    .hint = A divorced father who pays support or sees the child belongs here too. Does he neither help nor see the child? Has he vanished, or gone away for long, and cannot bring the child up? Then choose “Another reason”.
option-child-father_status-died = Has died
option-child-father_status-declared_dead = Declared dead by a court
option-child-father_status-missing = Declared missing by a court
    .hint = Without a court decision, choose “The police are searching for him” or “Another reason”.
option-child-father_status-incapable = Declared by a court incapable or of limited capacity
    .hint = A disability does not count here.
option-child-father_status-deprived = A court removed his parental rights
option-child-father_status-limited = A court restricted his parental rights
    .hint = Restriction is not removal: it is a separate court decision.
option-child-father_status-imprisoned = Serving a prison sentence
    .hint = There must be a court verdict. If there is none yet, choose “Another reason”.
option-child-father_status-wanted = The police are searching for him
    .hint = Choose this whatever the reason for the search.
option-child-father_status-child_removed = The child was taken from him
    .hint = The authority or a court took the child, and there is a record of it.
option-child-father_status-long_treatment = In long-term treatment in a hospital
option-child-father_status-abandoned = The child was abandoned (there is a report)
    .hint = The child was left on purpose, and a report was drawn up. The parents may be known.
option-child-father_status-refused = Gave up the child in writing (there is a statement)
option-child-father_status-not_recorded = Not named in the birth record
    .hint = The birth certificate has a dash in the father’s place.
option-child-father_status-other = Another reason
    .hint = For example, he neither helps nor sees the child, has vanished without a court decision, or is under 16. Or he is away for long and cannot bring the child up. Ask the authority which paper is needed.
option-child-father_status-recorded_by_mother = Recorded on the mother’s word
    .hint = The parents were not married, and the mother named the father for the record. If he acknowledged paternity himself (there is a certificate), this answer does not fit.
fact-child-relationship = What is your relation to the child?
    .hint = In the law, “close relative” means only a few people. Read the note under each answer.
    .why = It decides whether you need psychological training and proof of kinship.
    .short = Relation to the child
option-child-relationship-close_relative = Close relative
    .hint = Grandparent by blood on the father’s or mother’s side (the child of your son or daughter). Brother or sister, also if only one parent is shared. A grandmother’s husband or grandfather’s wife who is not the child’s own does not belong here.
option-child-relationship-relative = Relative
    .hint = You share an ancestor no further back than a great-grandparent. That is an aunt, uncle, a parent’s cousin, first or second cousin, a grandparent’s brother or sister, great-grandparent. Choose this also for the child of your brother or sister. An aunt’s husband or uncle’s wife does not belong here.
option-child-relationship-step_parent = A parent’s spouse (step-parent)
    .hint = You are or were in a registered marriage with the child’s mother or father. A nikah alone does not count. Choose this also if that parent has died. After a divorce, ask the authority whether you still count as a step-parent.
option-child-relationship-unrelated = Not related
    .hint = Family by marriage only: an aunt’s husband, an uncle’s wife, a grandmother’s husband who is not the child’s grandfather, in-laws. A parent’s husband or wife by nikah alone. Godparents, neighbours, and step-brothers or step-sisters who share neither parent.
fact-child-raised_by_applicant = Are you the one raising the child now?
    .hint = Answer “Yes” if you yourself care for the child every day. The paperwork need not be finished.
    .why = It decides from which day the training year counts. In the 2022 wording it also matters for a man who is not married.
    .short = You raise the child
fact-child-raised_since = When did you start raising the child after the mother died or lost her parental rights?
    .hint = Count from the day the mother died, or a court declared her dead or removed her parental rights. Years before that do not count. A restriction of her rights is not enough.
    .why = In the 2022 wording, an unmarried man could be refused. He was not refused if he had raised the child in this way for at least three years.
    .short = Raising since
fact-child-consents = Does the child agree to live with you?
    .hint = This matters from the age of 10. The authority itself will ask the child. The child decides: do not persuade or hurry the child. If you have not talked about it yet, answer “I don’t know”.
    .why = If a child of 10 or older does not agree, the authority may refuse.
    .short = The child’s consent

## Answers of every yes-or-no question

option-true = Yes
option-false = No
option-unknown = I don’t know

## Services

service-guardianship = Guardianship or trusteeship
    .short = Guardianship
    .about = You take a child left without parental care into your family. You are the guardian of a child under 14, the trustee of a child of 14 to 17. The authority issues an order. This is not adoption.
service-patronage = Patronage care
    .short = Patronage care
    .about = You sign a contract with the authority and raise the child in your home as a patronage educator. You receive money for the child’s upkeep, and for yourself. This is not adoption, and the contract says how long it lasts.
service-foster = Placement in a foster family
    .short = Foster family
    .about = You take 4 to 10 children from an institution for orphans into your family (қабылдаушы отбасы). For brothers and sisters the number may differ. You receive money for the children’s upkeep, and for yourself. Professional foster families and guest families are other services and are not covered here.

channel-state_corporation = State Corporation “Government for Citizens” (ЦОН)
    .about = You go to a centre yourself with your papers. Originals are checked and given back to you. The queue is electronic, and you can book a place on egov.kz.
channel-portal = eGov portal (egov.kz)
    .about = You apply online and attach scanned copies of your papers. You need a digital signature or a one-time password sent to your phone. For the password, your phone number must be tied to your account on the portal.
channel-provider_office = Office of the local education department
    .about = You take your papers to the local education department yourself. You may have to wait up to 20 minutes; being served takes up to 30 minutes.

## Refusal grounds

ground-minor = Being under 18
    .applies = The authority may refuse because you are not yet 18 on the day of application.
    .open = We cannot tell yet: your date of birth is not known.
    .clear = You are 18 or older on the day of application.
    .remedy = From the day you turn 18 this reason no longer applies. Until then another adult can apply, for example a relative of the child.
ground-incapable = Found by a court to be incapable or of limited capacity
    .applies = The authority may refuse because a court limited your legal capacity or declared you incapable.
    .open = We cannot tell yet: it is not known whether a court decided on your legal capacity.
    .clear = No court has limited your legal capacity.
    .remedy = Only a court can change this: it restores legal capacity when the cause has passed. Ask a lawyer how to apply to the court. Having a disability does not count here.
ground-parental_rights_lost = Parental rights removed or restricted by a court
    .applies = The authority may refuse because a court removed or restricted your parental rights.
    .open = We cannot tell yet: it is not known whether a court decided on your parental rights.
    .clear = No court has removed or restricted your parental rights.
    .remedy = Only a court can restore the rights or lift the restriction. As we read the law, the reason then no longer applies; check this with the authority. Ask a lawyer how to apply to the court.
ground-removed_guardian = Removal from a carer’s duties for not doing them properly
    .applies = The authority may refuse because you were removed from a carer’s duties for not doing them properly. These are a guardian’s or trustee’s duties. Under the law of 2026 they are also those of a patronage educator, foster parent or professional foster educator.
    .open = We cannot tell yet: it is not known whether you were removed from such duties.
    .clear = You were not removed from such duties. Stepping down at your own request is not removal.
    .remedy = The law sets no time after which this reason ends. If you think the removal was wrong, ask a lawyer whether you can still appeal. If you stepped down at your own request, show the paper that released you.
ground-adoption_cancelled = Adoption cancelled by a court because of the adopter’s fault
    .applies = The authority may refuse because a court cancelled an adoption of yours and found you at fault.
    .open = We cannot tell yet: it is not known whether there is such a court decision.
    .clear = No court has cancelled an adoption of yours and found you at fault.
    .remedy = Only a court can change this. Ask a lawyer whether you can still appeal. If the court did not find you at fault, show its decision to the authority.
ground-illness = An illness that prevents the duties
    .applies = The authority may refuse because you have an illness that prevents you from caring for a child.
    .open = We cannot tell yet: it is not known whether you have such an illness.
    .clear = You have no illness that prevents you from caring for a child.
    .remedy = Only a doctor can say whether an illness is on the list of order No. 692. Have a check-up. If the certificate says there is no such illness, this reason no longer applies.
ground-no_permanent_home = No permanent place to live
    .applies = The authority may refuse because you have no permanent place to live.
    .open = We cannot tell yet: it is not known whether you have a permanent place to live.
    .clear = You have a permanent place to live.
    .remedy = Once you have a permanent place to live, this reason no longer applies. You need not own it: as we read the law, a rented home is enough. Ask the authority which paper it needs.
ground-conviction = Unspent conviction for an intentional crime
    .applies = The authority may refuse because you have an unspent conviction for an intentional crime. Or because there is or was a case about an offence on the list.
    .open = We cannot tell yet: your answers about convictions and criminal cases are not complete.
    .clear = You have no unspent conviction for an intentional crime, and no case from the list that stands in the way.
    .remedy = When the conviction is spent with time, or a court lifts it earlier, this reason no longer applies. That does not help with offences on the list. And the law of 2026 counts past convictions too.
ground-criminal_record = Criminal record or prosecution
    .applies = The authority may refuse because you have or had a conviction, or you are or were prosecuted. The law does not look at what it was for or how long ago.
    .open = We cannot tell yet: it is not known whether there was a conviction or prosecution.
    .clear = There was no conviction or prosecution, or every case was closed because there was no crime, or ended in acquittal. The law does not name acquittal. As we read it, it is no obstacle either.
    .remedy = Neither time nor a spent conviction helps. Only this can change it: every case ended in acquittal or was closed because there was no crime. That is article 35, part one, points 1) and 2) of the Criminal Procedure Code. Amnesty, reconciliation and time limits do not count. Ask a lawyer whether the decision can be reviewed.
ground-stateless = Having no citizenship
    .applies = The authority may refuse because you are not a citizen of any country.
    .open = We cannot tell yet: your citizenship is not known.
    .clear = You have a citizenship. As we read the law, citizenship of another country does not count here.
    .remedy = When you get a citizenship, this reason no longer applies. Ask the migration service how to get one. A residence permit is not citizenship.
ground-unmarried_man = Application of a man who is not in a registered marriage
    .applies = The authority may refuse because you are a man who is not in a registered marriage. The exception for having raised the child for three years does not apply to you.
    .open = We cannot tell yet: your sex, your marriage or how long you have raised the child is not known.
    .clear = This reason does not apply: you are a woman, are married, or have raised the child for three years.
    .remedy = The law makes an exception for a man who has actually raised the child for at least three years. The three years count from after the child’s mother died or a court removed her parental rights. The law of 2026 does not have this reason.
ground-low_income = Income below the subsistence minimum
    .applies = The authority may refuse because your income does not cover the subsistence minimum for each child.
    .open = We cannot tell yet: it is not known whether your income covers the subsistence minimum for each child.
    .clear = Your income covers the subsistence minimum for each child.
    .remedy = When your income covers the subsistence minimum for each child, this reason no longer applies. Show all your lawful income with papers. If the list has no paper about income, ask the authority how to prove it. Ask too whether it looks at your spouse’s income.
ground-dispensary = On a drug-treatment or psychiatric register (dispensary)
    .applies = The authority may refuse because you are on the register of a drug-treatment or psychoneurological dispensary.
    .open = We cannot tell yet: it is not known whether you are on a dispensary’s register.
    .clear = You are not on a dispensary’s register.
    .remedy = Only the dispensary’s doctor can take you off the register. Ask your doctor when that is possible. The law of 2026 looks at mental-health follow-up instead.
ground-mental_health_observation = Under follow-up by a mental-health service
    .applies = The authority may refuse because you are under follow-up (dynamic observation) by a mental-health service.
    .open = We cannot tell yet: it is not known whether you are under follow-up by a mental-health service.
    .clear = You are not under follow-up by a mental-health service.
    .remedy = Only a doctor can end the follow-up. Ask your doctor when that is possible. A clinic’s follow-up of diabetes or blood pressure does not count here.
ground-listed_offence = Listed criminal offences
    .applies = The authority may refuse because you have or had a conviction or prosecution for an offence on the list. The list: murder, intentional harm to health, offences against public health, morality, sexual inviolability, extremist, terrorist crimes, trafficking.
    .open = We cannot tell yet: it is not known whether there was a case about an offence on the list.
    .clear = There was no such case, or every case was closed because there was no crime, or ended in acquittal. The law does not name acquittal. As we read it, it is no obstacle either.
    .remedy = Neither time nor a spent conviction helps: past cases count too. Only this can change it: every case ended in acquittal or was closed because there was no crime. That is article 35, part one, points 1) and 2) of the Criminal Procedure Code. Ask a lawyer whether the decision can be reviewed.
ground-untrained = Psychological training not done
    .applies = The authority may refuse because you live permanently in Kazakhstan and have not done the psychological training. Order No. 343 exempted relatives and step-parents too. The order of 2026 exempts only close relatives of the child.
    .open = We cannot tell yet: it is not known whether you did the training or whether this reason covers your case.
    .clear = You did the training, or under this wording the reason does not apply to you. The Code of 2026 exempts only close relatives. Another relative or step-parent is appointed without it only if a guardian is needed at once; the authority decides that. The certificate may still be on your list of papers.
    .remedy = Do the training and get the certificate: it is free. Ask the authority where and when. Under the Code it is held for citizens of Kazakhstan who live here permanently. If you are not a citizen of Kazakhstan, ask how to get the certificate.
    .waivable = By the text of the order this reason applies to you, but the authority may set it aside. It may appoint a relative or step-parent before the training, which is then due within a year. The order asks people without Kazakhstan’s citizenship to train; the Code does not. This is the authority’s choice, not your right: ask first.
ground-untrue_documents = Incorrect papers or data
    .applies = The authority may refuse because, as you say, a paper or the data in it is not correct.
    .open = We cannot tell yet: it is not known whether everything in the papers is correct.
    .clear = The papers and the data in them are correct.
    .remedy = Check every paper before you apply. Whoever issued a paper corrects mistakes in it. Hand in only correct papers and data.
ground-patron_requirements = Requirements for patronage educators not met
    .applies = The authority may refuse because, as you say, you do not meet one of the requirements for patronage educators.
    .open = We cannot tell yet: it is not known whether you meet the requirements for patronage educators.
    .clear = Going by your answer, you meet the requirements for patronage educators.
    .remedy = Ask the authority which requirement is not met and whether it can be. The order of 2026 speaks of the rules of this service. The earlier one named resolution No. 381, which was repealed in 2023.
ground-foster_requirements = Requirements of the law for foster parents not met
    .applies = The authority may refuse because, as you say, one of three requirements is not met. They are citizenship of Kazakhstan, living here permanently, and being in the Republican data bank.
    .open = We cannot tell yet: your citizenship, where you live permanently or your entry in the data bank is not known.
    .clear = Going by your answers, these three requirements are met: citizenship, living permanently in Kazakhstan, the data bank. There are others: ask the authority.
    .remedy = To be entered in the data bank, go to the authority: it looks at your home and gives its conclusion. If you are not a citizen of Kazakhstan, or live abroad, the entry alone is not enough. Then ask the authority about another form, such as guardianship.
ground-no_data_consent = No consent to access restricted personal data
    .applies = The authority may refuse because you do not consent to access to the personal data the service needs.
    .open = We cannot tell yet: it is not known whether you consent to access to your personal data.
    .clear = You consent to access to your personal data.
    .remedy = This is up to you: give consent when you apply. Without it the authority cannot check your data.
ground-child_refuses = A child of ten or older does not agree
    .applies = The authority may refuse because, as you say, a child of ten or older does not agree.
    .open = We cannot tell yet: the child’s age, or whether the child agrees, is not known.
    .clear = Going by your answers, the child agrees or is under 10. The authority itself asks every child of 10 or older.
    .remedy = The child alone decides this. Do not persuade the child. A child who changes their mind can tell the authority. Ask there who can help the child and you.
ground-living_area = Less than 15 m² of living area for each person
    .applies = The authority may refuse because, as you say, there is less than 15 m² of living area for each person.
    .open = We cannot tell yet: the living area for each person is not known.
    .clear = Going by your answer, there is at least 15 m² of living area for each person.
    .remedy = You need a home with at least 15 m² for everybody, the children included. As we read the law, a rented home will do. If little is missing, ask the authority which area it looks at and whether it counts the children.
ground-household_incapable = Household: found by a court to be incapable or of limited capacity
    .applies = The authority may refuse because, as you say, a court found someone in your household incapable or of limited capacity.
    .open = We cannot tell yet: it is not known who lives with you or whether there is such a court decision.
    .clear = There is no such court decision about your household, or you are not married and nobody else lives with you.
    .remedy = Only a court can change this: it restores legal capacity when the cause has passed. Ask a lawyer. Those who really live with you count, and your spouse always.
ground-household_rights_lost = Household: parental rights removed or restricted by a court
    .applies = The authority may refuse because a court removed or restricted the parental rights of someone in your household.
    .open = We cannot tell yet: it is not known who lives with you or whether there is such a court decision.
    .clear = There is no such court decision about your household, or you are not married and nobody else lives with you.
    .remedy = Only a court can give the rights back. As we read the law, the reason then no longer applies; check this with the authority. Ask a lawyer how to apply to the court.
ground-household_removed = Household: removal from a carer’s duties for not doing them properly
    .applies = The authority may refuse because someone in your household was removed as a carer for not doing the job properly. Carers are a guardian, trustee, patronage educator, foster parent or professional foster educator.
    .open = We cannot tell yet: it is not known who lives with you or whether any of them was removed.
    .clear = Nobody in your household was removed in this way, or you are not married and nobody else lives with you.
    .remedy = The law sets no time after which this reason ends. If the removal was wrong, ask a lawyer whether it can be appealed. If the person stepped down, show the paper that released them.
ground-household_adoption_cancelled = Household: adoption cancelled because of the adopter’s fault
    .applies = The authority may refuse because a court cancelled an adoption and found someone in your household at fault.
    .open = We cannot tell yet: it is not known who lives with you or whether there is such a court decision.
    .clear = There is no such court decision about your household, or you are not married and nobody else lives with you.
    .remedy = Only a court can change this. Ask a lawyer whether the decision can be appealed. If the court named another cause, show its decision to the authority.
ground-household_illness = Household: an illness that prevents a carer’s duties
    .applies = The authority may refuse because, as you say, someone in your household has an illness that rules out guardianship.
    .open = We cannot tell yet: it is not known who lives with you or whether they have such an illness.
    .clear = Nobody in your household has such an illness, or you are not married and nobody else lives with you.
    .remedy = Only a doctor can say whether an illness is on the list of order No. 692. If the certificate says there is none, this reason no longer applies.
ground-household_criminal_record = Household: criminal record or prosecution
    .applies = The authority may refuse because, as you say, someone in your household has or had a conviction or prosecution. The law does not look at what it was for or how long ago.
    .open = We cannot tell yet: it is not known who lives with you or whether they were convicted or prosecuted.
    .clear = Nobody in your household has a case that counts, or you are not married and nobody else lives with you.
    .remedy = A conviction counts, however old it is. Ask a lawyer whether the decision can be reviewed. For patronage the order does not list this reason, but the Code has it (article 122(6)).
ground-household_mental_health_observation = Household: under follow-up by a mental-health service
    .applies = The authority may refuse because, as you say, someone in your household is under mental-health follow-up (dynamic observation).
    .open = We cannot tell yet: it is not known who lives with you or whether they are under such follow-up.
    .clear = Nobody in your household is under such follow-up, or you are not married and nobody else lives with you.
    .remedy = Only a doctor can end the follow-up; treatment should not be stopped. A clinic’s follow-up of diabetes or blood pressure does not count here.
ground-household = Requirements for your spouse and household
    .applies = The authority may refuse because, as you say, one of the Code’s seven points applies to someone in your household. They are: capacity, parental rights, removal as a carer, a cancelled adoption, an illness, a criminal record, mental-health follow-up.
    .open = We cannot tell yet: it is not known who you live with or whether such a reason applies to them.
    .clear = No such point applies to your household, or you are not married and live with nobody.
    .remedy = Only a decision about that person can change this: a doctor’s about health, a court’s about a court case. A conviction counts, however old it is. The law looks at those who really live with you. We count your spouse even if you live apart. Ask the authority whether it reaches children who live with you.

## Documents

document-application = Application
    .what = Your request to take the child into your care, or, for guardianship, to be appointed guardian or trustee. On the portal it is electronic and confirmed with a digital signature or a one-time password.
    .where = You get the form where you apply. On the portal you fill it in on the page of the service.
document-identity_document = Identity document
    .what = Your identity card, passport or residence permit, or an electronic document from the digital documents service. It proves who you are.
    .where = Take it with you or open it in the eGov Mobile app. If it is lost, ask the State Corporation (ЦОН) how to get a new one.
document-spouse_consent = Spouse’s consent (notarised for guardianship)
    .what = Your spouse writes that they agree to take the child. For guardianship a notary certifies the signature. For patronage the order of 2026 asks for no notary; the earlier one did. For the portal you attach a scanned copy.
    .where = For guardianship a notary prepares it: your spouse goes there with an identity card. For patronage, ask the authority whether a simple written consent will do.
document-health_certificate = Health certificate
    .what = It shows that you have no illness from the list of order No. 692. For the portal you attach a scanned copy.
    .where = Usually the clinic where you are registered gives it. Ask there which doctors to see.
document-health_certificate_spouse = Spouse’s health certificate
    .what = It shows that your spouse has no illness from the list of order No. 692. For the portal you attach a scanned copy.
    .where = Usually the clinic where your spouse is registered gives it.
document-health_certificate_household = Health certificates of those who live with you
    .what = They show that nobody who lives with you has an illness from the list of order No. 692. Tick this when you have everybody’s. For the portal you attach scanned copies.
    .where = Usually the clinic where the person is registered gives it. Ask the authority whether children need one.
document-observation_record = Record of being, or not being, under dynamic observation
    .what = It shows whether the mental-health centres “Наркология” (addiction) and “Психиатрия” (psychiatry) follow you up. You need it even if they do not. Its form comes from order No. ҚР ДСМ-49/2020.
    .where = The authority also takes these data from the state’s systems, but they are on the list. Ask whether you must bring them. Look on egov.kz or ask the centres.
document-observation_record_spouse = Spouse’s record of being, or not being, under dynamic observation
    .what = It shows whether the mental-health centres “Наркология” (addiction) and “Психиатрия” (psychiatry) follow up your spouse. It is needed even if they do not.
    .where = The authority also takes these data itself, but they are on the list: ask whether you must bring them. Your spouse can look on egov.kz or ask the centres.
document-observation_record_household = Records of being, or not being, under dynamic observation of those who live with you
    .what = They show whether the mental-health centres “Наркология” (addiction) and “Психиатрия” (psychiatry) follow up those who live with you. Everybody’s are needed, even without follow-up. Tick this when you have them all.
    .where = The authority also takes these data itself, but they are on the list: ask whether you must bring them. Each person can look on egov.kz or ask the centres. Ask the authority about children.
document-dispensary_certificate = Certificate of not being on dispensary registers
    .what = It shows that you are not on the registers of the drug-treatment and psychiatric dispensaries. Its form comes from order No. ҚР ДСМ-49/2020.
    .where = You can usually get it on egov.kz. If not, ask at the dispensary itself.
document-dispensary_certificate_spouse = Spouse’s certificate of not being on dispensary registers
    .what = The same certificate, for your spouse.
    .where = Your spouse can usually get it on egov.kz. If not, your spouse can ask at the dispensary itself.
document-marriage_certificate = Marriage certificate
    .what = A copy of your state marriage certificate. You need it only if the marriage is not in the registry system or took place abroad. A paper from a mosque does not count.
    .where = If it is lost, the State Corporation (ЦОН) issues it again, at its civil registry desk. It can often be ordered on egov.kz. For a foreign certificate, ask the authority whether it must be translated and certified.
document-birth_certificate = Child’s birth certificate
    .what = The child’s birth certificate: at the centre, an electronic one or a paper copy; on the portal, a scanned copy. You need it if the birth record is not in the registry system or the child was born abroad. You also show the original.
    .where = The State Corporation (ЦОН) issues it for a child born in Kazakhstan, at its civil registry desk. It can often be ordered on egov.kz. For a foreign certificate, ask the authority whether it must be translated and certified.
document-care_absence_mother = Proof that the child is without the mother’s care
    .what = A copy of the paper that shows why the child is without the mother’s care. Which paper it is depends on her situation.
    .where = Which paper will do depends on the reason. If the list has none that fits, ask the authority which one it accepts.
document-care_absence_father = Proof that the child is without the father’s care
    .what = A copy of the paper that shows why the child is without the father’s care. Which paper it is depends on his situation.
    .where = Which paper will do depends on the reason. If the list has none that fits, ask the authority which one it accepts.
document-income_proof = Proof of income
    .what = It shows your income, your spouse’s or both. For the portal you attach scanned copies. The order does not say for how many months: ask the authority.
    .where = Your employer confirms wages. Look for data on pensions and benefits on egov.kz. Ask the authority which paper it accepts for other income.
document-kinship_proof = Proof of kinship
    .what = Copies of papers that show how you are related to the child. Often it is a chain of birth and marriage certificates. A parent’s spouse (step-parent) needs them too.
    .where = You may have the certificates at home. The State Corporation (ЦОН) issues lost ones again, at its civil registry desk. Are you related through a father who is not in the birth record, or only on the mother’s word? Then ask a lawyer how to prove kinship.
document-training_certificate = Training certificate
    .what = It shows that you did the training for taking a child into your family. A close relative of the child does not need it. A relative or a parent’s spouse brings it within one year, if the authority appoints them before the training. If you take the child as a couple, ask whether your spouse needs one too.
    .where = The training is free. It is held by organisations that help place children in families and by education organisations for orphans. Under the Code it is for citizens of Kazakhstan who live here permanently. If you are not a citizen of Kazakhstan, ask the authority how to get the certificate.
document-housing_use_proof = Proof of the right to use the home
    .what = A copy of a paper showing that you have the right to live there, for example a rental agreement. It can be in your name, your spouse’s or both. You need it if neither you nor your spouse owns the home.
    .where = You sign the agreement with the owner. Ask the authority whether it accepts another paper, such as the owner’s consent.
document-housing_proof = Proof of owning or using the home
    .what = A copy of a paper showing that the home is yours or that you may live there (a rental agreement). The Russian text says yours “and (or)” your spouse’s, the Kazakh text both. If you are married, let it show your spouse’s right too; one paper may do for both.
    .where = Data on ownership come from egov.kz or the State Corporation (ЦОН). If you rent, attach the agreement with the owner.
document-education_record = Education record
    .what = A scanned copy of a paper about your own education: a diploma or school certificate.
    .where = You may have it at home. If it is lost, ask the school or college where you studied.
document-bank_account_contract = Bank account contract
    .what = A copy of the contract for the account that receives the money for the child. A foster family needs an ordinary bank (a second-tier bank). For patronage an organisation licensed by the National Bank will do too. The Kazakh text for patronage says a personal account: tell the bank. A bank card is not the contract.
    .where = Ask the bank that opened the account for a copy of the contract.
document-criminal_record_certificate = Criminal record certificate
    .what = It shows whether you have a criminal record. You need it even if there is none. Under the order of 2026 you need not bring it.
    .where = You can get it on egov.kz. It usually takes about ten minutes, longer if a check is needed.
document-criminal_record_certificate_spouse = Spouse’s criminal record certificate
    .what = The same certificate, for your spouse. Under the order of 2026 you need not bring it.
    .where = Your spouse can get it on egov.kz.

## Papers that show a parent’s care is absent

evidence-death_certificate = Death certificate or notification
    .where = The State Corporation (ЦОН) issues it, at its civil registry desk; it can often be ordered on egov.kz.
evidence-court_declared_dead = Court decision declaring the parent dead
    .where = It comes from the court that decided. Ask that court’s office for a copy.
evidence-court_missing = Court decision declaring the parent missing
    .where = It comes from the court that decided. Ask that court’s office for a copy.
evidence-court_incapable = Court decision declaring the parent incapable or of limited capacity
    .where = It comes from the court that decided. Ask that court’s office for a copy.
evidence-court_deprived = Court decision removing the parent’s rights
    .where = It comes from the court that decided. Ask that court’s office for a copy.
evidence-court_limited = Court decision restricting the parent’s rights
    .where = It comes from the court that decided. Ask that court’s office for a copy.
evidence-prison_verdict = Court verdict with a prison sentence
    .where = It comes from the court that gave the verdict. Ask that court’s office for a copy.
evidence-search_record = Record of the search for the parent
    .where = The police department that searches for the parent gives it.
evidence-removal_record = Record of the child’s removal from the parent
    .where = Ask whoever removed the child. Most often that is the guardianship authority or a court.
evidence-treatment_record = Record of long-term treatment in a health organisation
    .where = The hospital or other medical organisation that treats the parent gives it.
evidence-abandonment_act = Report that the child was abandoned
    .where = Ask whoever wrote the report, for example the police or a hospital. The guardianship authority can tell you who has it.
evidence-refusal_statement = Statement giving up the child
    .where = The parent writes it. Ask the guardianship authority how it is made or where it is kept.
evidence-birth_reference = Birth reference (registry extract)
    .where = The State Corporation (ЦОН) issues it, at its civil registry desk, in the form of order No. 112.
evidence-father_as_mother_stated = Information on the father recorded on the mother’s word
    .where = The civil registry desk of the State Corporation (ЦОН) has it. Ask there which paper shows it.

## Notes

note-guardianship_of_young = Under 14: guardianship (қорғаншылық)
    .text = If the child is under 14, you become the guardian. At 14 guardianship turns into trusteeship by itself, without a new decision (article 130 of the Code).
note-trusteeship = 14 to 17: trusteeship (қамқоршылық)
    .text = If the child is 14 to 17, you become the trustee. Trusteeship ends when the child turns 18 (article 130 of the Code).
note-child_opinion = The child will be asked
    .text = The opinion of a child who has turned ten is put on record in a separate service. After checking the papers, the authority talks with the child within 4 working days. A parent or another legal representative is there (paragraph 5 of the order).
note-child_opinion_remote = Talk online with a child abroad
    .text = If the child lives or studies abroad, the authority talks with the child by e-mail or messenger. A parent or another legal representative is there (paragraph 5 of the order).
note-child_consent = The child must agree
    .text = A child who has turned ten goes to a family only if the child agrees. Under the rules of 2026 the child is asked after the home visit. The authority has 4 working days for it, in patronage and foster care 2. Talk with the child beforehand. The child decides.
note-institution_waiver = These papers are waived: the child lives in an institution
    .text = For a child who lives in an education organisation for orphans, no birth certificate is required. Nor are papers showing that the child is without the parents’ care.
note-parent_caring_in_institution = A parent can care, yet the child is in an institution: ask there
    .text = Does the child live in an institution although the mother or the father can care for the child? Ask the institution why. We treat such a child as being without parental care.
note-parent_other = A reason not on the list: ask the authority
    .text = Is the answer about the mother or the father “Another reason”? The order’s list of papers does not cover this case. Ask the authority which paper it accepts.
note-birth_original = Bring the original birth certificate
    .text = Besides the copy or the electronic certificate, the original is needed to identify the child, on the portal too. Ask the authority where and when to show it.
note-turns_18_before_decision = The child turns 18 before the decision
    .text = Will the child turn 18 on or before the last day for the decision? Ask the authority at once whether it can decide in time. The service is for children under 18.
note-training_discretion = Appointing before the training is the authority’s choice
    .text = The authority may appoint a relative or a parent’s spouse before the training (article 122 of the Code). It need not. If it does, the training must be done within one year. It is safest to train first.
note-training_clock_running = Ask from which day the year runs
    .text = If you are already raising the child, your year may have begun. It is counted from the day of the decision or from the day the child was taken into the family. Ask the authority which day counts for you.
note-originals_returned = Originals are given back
    .text = You show the originals of your papers. They are checked and given back to you.
note-place_of_filing = Where to file
    .text = You apply where you or the child is registered. If that is far, apply on the portal. The queue is electronic, and you can book a place on egov.kz. There is no fast-track service.
note-after_hours = Sent after hours: received next working day
    .text = The portal is open round the clock. An application sent after working hours or on a day off is received on the next working day. We do not ask the hour: if you send it late, the dates we worked out move too.
note-foster_family = Foster family: 4 to 10 children, 15 m² a person
    .text = A foster family takes 4 to 10 children, fewer only if they are brothers and sisters. If there are fewer and they are not siblings, ask about another form. We do not check the number. The home must have at least 15 m² for each person (articles 1(11-2), 132-1 and 132-3 of the Code).
note-foster_outside_institution = Foster families take children from institutions
    .text = Under the Code, foster families take children from education organisations for orphans. If the child does not live in one, ask the authority whether another form, such as guardianship, fits.
note-resolution_381_repealed = Resolution No. 381 is repealed
    .text = The order names Government resolution No. 381, but resolution No. 621 of 28 July 2023 repealed it. The requirements are now in the ministry’s rules (article 135(2) of the Code). Ask the authority for them.
note-relatives_first = Relatives come first
    .text = The child’s relatives come first and, if there are none, persons in a registered marriage. The Code says so (articles 116 and 122(2)), and so do the rules of 2026. Ask the authority whether a relative wants to take the child.
note-training_urgent = Without training only in urgent need
    .text = The Code allows appointing without the training only if a guardian is needed at once. It says nothing here about patronage and foster families: there the rules of the service give the year. If you do not train within it, the authority raises the question of ending the guardianship. It is safer to train first.
note-home_visit = The authority looks at your home
    .text = After the papers are checked, the authority looks at your home within { $service ->
        [guardianship] 3
       *[other] 2
    } working days and makes a record. Ask when it will come, and be at home.
note-convictions_fetched = You need no criminal record certificate
    .text = The authority takes data on convictions itself: about you, your spouse and those who live with you. It takes other data from the state’s systems, too. These are identity papers, the marriage record, data on observation and on owning the home. There are also { $service ->
        [guardianship] birth certificates and references, income, benefits and social payments.
       *[foster] the birth reference and the account contract.
        [patronage] your education record, the child’s school certificate and the account contract.
    } But many of these papers are still on the list. If the systems do not have them, you will be asked.
note-preliminary_refusal = You must be heard before a refusal
    .text = If the authority means to refuse, it tells you at least 3 working days before its time ends. It invites you to a hearing. There you can object and show papers. It then answers within { $service ->
        [guardianship] 2 working days.
       *[other] 1 working day.
    } Article 73 of the Administrative Procedural Code and the rules of the service say so.
note-incomplete_or_expired = Incomplete or expired papers stop the application
    .text = If a paper is missing or has expired, the authority does not consider the application further. Check the list and the dates before you apply.
note-sign_contract = You sign the contract within one working day
    .text = After the notice about the contract, come in person within 1 working day to sign it. Watch the messages in your personal account. If you cannot come in time, phone the authority at once.
note-data_bank_first = First: the home, the conclusion, the data bank
    .text = Before this service the authority looks at your home, gives its conclusion and enters you in the Republican data bank. Then the child is chosen. For patronage the regulation of order No. 14 of 2015 says so (point 11). For foster families it is order No. 597 of 2016 (points 3, 6 to 8).
note-saturday_duty = On Saturday only duty departments are open
    .text = On an ordinary Saturday only the duty departments of the State Corporation are open, 9:00 to 13:00. If you apply on a Saturday, count the days from the next working day: that is safer.
note-monthly_payment = Money for the child
    .text = { $service ->
        [guardianship] You receive 10 monthly calculation indices (МРП) a month for each child. It is a service of its own; you can ask for it in the same application.
        [patronage] For a child under school age you receive 9 monthly calculation indices (МРП) a month. For a child of school age it is 10. It is for food, clothes and shoes. You yourself receive 35 indices. The money comes every month by the 15th. No money is granted for a child on full state support.
       *[foster] You receive 10 monthly calculation indices (МРП) a month for each child. Each foster parent receives 35 indices.
    } The index changes every year.

## How we read the law

reading-health_papers = The order asks for a health certificate from you and from your spouse. It does not say clearly whose dispensary certificate is needed. As we read it, both of you need that one too.
reading-spouse_if_married = The foster family list lacks the words “if married”. As we read it, a spouse’s papers are needed only if you have a spouse.
reading-marriage_record = Some lists are unclear about when the marriage certificate is needed. We follow the portal’s guardianship list. It is needed if the marriage is not in the registry system or took place abroad.
reading-stateless_only = This speaks of having no citizenship, not of foreign citizenship. So we read it as meaning only those who are not citizens of any country.
reading-training_exemptions = Ground 14 of order No. 343 does not apply to close relatives, relatives or step-parents. The list of papers exempts only close relatives from the certificate. As we read it, if the authority agrees, relatives and step-parents may bring the certificate within one year. Someone not related to the child who does not live in Kazakhstan does not fall under ground 14. But they still need the certificate.
reading-raising_three_years = The exception works if the child’s mother has died, or a court declared her dead or removed her parental rights. Restricted rights are not enough. Years before that event do not count.
reading-institution_papers = If the child lives in an education organisation for orphans, no birth certificate or proof of absent care is needed. Here the order names only the State Corporation’s list. The portal has the same papers, so we apply the rule there too.
reading-absent_parent_papers = Papers about the only parent or about both parents are needed. As we read it, no paper is needed about a parent who is not named in the birth record. We apply the words “if there is no record in the system” only to the birth reference. For a father recorded on the mother’s word, the State Corporation also accepts information on him; the portal does not.
reading-income_whose = The income paper may be yours, your spouse’s or both. But the reason for refusal names only your income. If only your spouse earns, ask the authority. The lists for patronage and foster families have no such paper: ask how to prove income.
reading-strictest_child = If one application is for several children, we go by the child with the strictest requirements.
reading-request_day = We test your answers on the day of application. The authority looks at the day of its decision: age, marriage, convictions and income may change. So may the law.
reading-informs_only = This page only informs; the authority decides. The 2022 wording is the text of order No. 343 of 28 July 2022.
reading-household_age = Article 122(6) of the Code sets no age for those who live with you. Whether it reaches children who live with you is for the authority to decide. Point 6 does not say outright that a spouse living apart counts; we read it so.
reading-training_citizens = Ground 14 of order No. 343 names everyone who lives permanently in Kazakhstan, the Code only citizens of Kazakhstan. In this wording we follow the Code. The Code asks relatives and step-parents to train as well. If a guardian is needed at once, the authority may put it off. That is its choice, not your right.
reading-order_not_aligned = The order was brought into line with the Code only in May 2026. Until then the authority could still name grounds 10, 12 and 13 of order No. 343. For citizens of another country it could name 14, too. The Code stands above the order.
reading-living_area_counts = Exactly 15 m² for each person is enough. The order does not say whether the children you take in are counted: we count them. The Russian text says living area. The Code, and the Kazakh text for patronage and foster families, say the area of the dwelling. If only the total area is enough, ask the authority.
reading-household_persons = The order names “other persons living with” you and no age. Whether that reaches children, the authority decides. The Code names your spouse (article 122(6)). So do the regulations on patronage (point 9-1) and foster families (point 5-1). As we read them, a spouse living apart counts too.
reading-observation_whose = Health certificates are asked of you, your spouse and those who live with you. It is not said whose observation data are needed. As we read it, the same people’s. The Kazakh list for the foster family office leaves out those who live with you. The other lists have them, so we ask for their papers.
reading-father_by_mother_kazakh_only = Information on a father recorded on the mother’s word is only in the Kazakh list of the State Corporation. The Russian list does not have it. As we read it, it will do; check with the authority.
reading-foster_item_14 = Item 14 asks you to meet “normative legal acts” and does not name them. We took point 3 of the regulation on foster families. It names citizens of Kazakhstan who live here permanently and are in the data bank. The item may reach further: a family takes 4 to 10 children, fewer only if they are siblings. We do not decide that.
reading-law_of_filing_day = We use the law in force on the day you apply. The authority decides later: if the law changes in between, it may apply the new one.
reading-minimum_of_decision_day = Income is compared with the subsistence minimum of the day of decision. If the time ends in the next year, the sum may differ and may not be known yet. The reason names the minimum for the child. Press reports say each family member may be counted: ask the authority.
reading-acquittal = The law makes an exception only for cases closed under article 35, part one, 1) or 2), Criminal Procedure Code. It does not name acquittal. As we read the law, an acquittal is no obstacle either; ask the authority.
reading-orphan_organisations = These papers are waived if the child lives in an organisation for orphans. The Kazakh text says “education organisations”: that is how we read it. If the child is in a baby home or a social-care home, ask the authority.
reading-portal_password = In one place the order names only a digital signature. But the application on the portal can also be confirmed with a one-time password. If the password does not work, you need a digital signature.
reading-untrained_choice = Item 12 exempts only the child’s close relatives. The authority may appoint a relative or step-parent and give a year for the training. The rules say so: paragraph 15-1 for guardianship, 12 for patronage and foster families. Under the Code it may only if a guardian is needed at once (article 122(1), part two). This is its choice, not your right. The Code asks only citizens of Kazakhstan to train, the order everybody who lives here permanently. Ask the authority.

## Outcome and states

outcome-ready = Your papers are ready, and we see no reason to refuse
    .next = If a paper can be handed in later, write down its date. The authority also looks at how you and the child get on and at what the child wants. It decides.
outcome-documents_missing = We see no reason to refuse, but papers are missing
    .next = Beside each paper you can read where to get it. The authority decides.
outcome-undecided = Not clear yet: some answers are not known
    .next = Look up in your papers what you do not know, or ask the authority. You can change your answers later.
outcome-refusal_possible = The authority may refuse, or may set the reason aside
    .next = Ask the authority before you apply whether it will use this reason. It is its choice, not your right. It is safer to meet the requirement first.
outcome-refusal_likely = Going by your answers, the authority may refuse
    .next = You can still apply: the authority decides. If in doubt, talk with it first.
outcome-out_of_scope = This service does not cover this situation
    .next = The service is for children under 18 left without parental care. Check your answers about the child’s age and parents. Are the parents alive but unable to bring the child up? A guardian is sometimes appointed with regard to their wish (article 122(3) of the Code). Ask the guardianship authority about it.

state-applies = Applies
state-waivable = May be set aside
state-open = Not clear yet
state-clear = Does not apply

need-required = Required
need-deferrable = Can be handed in later
need-not_required = Not required
need-open = Not known yet

scope-in = Covered by this service
scope-out = Not covered by this service
scope-open = Not clear yet whether this service covers it

change-same = Same
change-changed = Changed
change-added = Added
change-removed = Removed

## Dates

date-accepted = Day your application counts as received
    .text = The day of application if applications are taken that day, otherwise the next day they are. The portal and the education department take them only on working days. In the 2022 wording the State Corporation took them every Saturday too. Now on an ordinary Saturday only its duty departments are open.
date-decision = Last day for the decision
    .text = Counted from the day after it is received: 19 working days for guardianship, 10 for patronage care and foster families. Days off and holidays do not count, and usually neither does Saturday, even if the centre is open.
date-training_certificate = Last day for the training certificate
    .text = One year from the day of application, even if it falls on a day off. The year really runs from the decision or from the day the child was taken into the family. That day is not known yet. Counting from the application is safer. If the child already lives with you, ask the authority from which day the year runs.
date-estimated = This date is an estimate: the holidays of that year are not confirmed yet.
date-long = { $day } { $month } { $year }

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

## The service standard in plain words

row-provider = Who provides the service
row-provider-guardianship = In a district or a regional town: the education department (отдел). In the capital and cities of republican significance: the education directorate (управление).
row-provider-patronage = In a district or a regional town: the education department (отдел). In the capital and cities of republican significance: the education directorate (управление).
row-provider-foster = In a district or a regional town: the education department (отдел). In the capital and cities of republican significance: the education directorate (управление).
row-channels = Where you apply
row-channels-guardianship = At the State Corporation “Government for Citizens” (ЦОН) or on egov.kz. The result is given out there too.
row-channels-patronage = Only on egov.kz.
row-channels-foster = At the office of the local education department or on egov.kz. The result is given out there too.
row-term = How long it takes
row-term-guardianship = 19 working days. At the State Corporation: up to 15 minutes of waiting, up to 15 minutes of being served.
row-term-patronage = 10 working days.
row-term-foster = 10 working days. At the office: up to 20 minutes of waiting, up to 30 minutes of being served.
row-form = How it is provided
row-form-guardianship = Online (partly automated) or on paper, under the “one application” principle.
row-form-patronage = Online, partly automated (in the 2022 wording, fully).
row-form-foster = Online (partly automated) or on paper.
row-result = What you get
row-result-guardianship = An order establishing guardianship or trusteeship, or a refusal with its reasons. On the portal it goes to your personal account and is kept there. You can complain about a refusal and then go to court: ask a lawyer.
row-result-patronage = A notice of the contract and a decision on money for the child, or a refusal with its reasons. On the portal it goes to your personal account and is kept there. You can complain about a refusal and then go to court: ask a lawyer.
row-result-foster = A notice of the contract and a decision on money for the children, or a refusal with its reasons. On the portal it goes to your personal account and is kept there. You can complain about a refusal and then go to court: ask a lawyer.
row-fee = Cost
row-fee-guardianship = Free.
row-fee-patronage = Free.
row-fee-foster = Free.
row-schedule = Opening hours
row-schedule-guardianship = Education department: Monday to Friday, 9:00 to 18:30, lunch 13:00 to 14:30. State Corporation: Monday to Friday, 9:00 to 18:00, no lunch break. Its duty departments: weekdays to 20:00, Saturday 9:00 to 13:00. In the 2022 wording: Monday to Saturday, 9:00 to 20:00. Closed on public holidays. Portal: round the clock, except for maintenance breaks. What is sent after hours or on a day off is received on the next working day. The addresses are on egov.kz.
row-schedule-patronage = Education department: Monday to Friday, 9:00 to 18:30, lunch 13:00 to 14:30. Closed on public holidays. Portal: round the clock, except for maintenance breaks. What is sent after hours or on a day off is received on the next working day. The addresses are on egov.kz.
row-schedule-foster = Education department: Monday to Friday, 9:00 to 18:30, lunch 13:00 to 14:30. Closed on public holidays. Portal: round the clock, except for maintenance breaks. What is sent after hours or on a day off is received on the next working day. The addresses are on egov.kz.
row-contact = Where to ask
row-contact-guardianship = Unified contact centre: 1414 or 8 800 080 7777. It tells you how the service works and where your application stands. Digital documents are in the mobile app; you sign in with a digital signature or a one-time password.
row-contact-patronage = Unified contact centre: 1414 or 8 800 080 7777. It tells you how the service works and where your application stands. Digital documents are in the mobile app; you sign in with a digital signature or a one-time password.
row-contact-foster = Unified contact centre: 1414 or 8 800 080 7777. It tells you how the service works and where your application stands. Digital documents are in the mobile app; you sign in with a digital signature or a one-time password.
row-place = Which centre to go to
row-place-guardianship = The State Corporation’s centre where you or the child is registered. The queue is electronic, and you can book a place on egov.kz.

## Wordings of the law

edition-2022-08 = Order No. 343 of 28 July 2022
    .warning = This wording is kept for comparison. Later changes of order No. 158 are not in it. If you apply now, choose the wording of 5 May 2026.
edition-2026-02 = The Code of 2026 and order No. 343
    .warning = This wording is kept for comparison. Its reasons for refusal follow the Code as amended by the law of 4 December 2025. Its papers follow order No. 343, without later changes. The authority could still name old grounds: 10, 12, 13 and, for citizens of another country, 14. If you apply now, choose the wording of 5 May 2026.
edition-2026-06 = Wording of 5 May 2026
    .warning = This is order No. 158 as amended by order No. 117-НҚ of 5 May 2026. We did not find the day it was published, so we apply it to applications from 1 June 2026 on. The text comes from an unofficial copy of the state’s register and was not compared with the register itself. If in doubt, ask the authority or call 1414.

## Errors

error-invalid_shape = The request has the wrong shape. Reload the page and enter your answers again.
error-unknown_service = There is no such service. Choose a service from the list.
error-unknown_channel = This service cannot be applied for that way. Choose where to apply from the list.
error-unknown_edition = There is no such wording. Choose a wording from the list.
error-invalid_date = This date does not exist. Check day, month and year.
error-future_date = This date must not be after the date of application. Please check it.
error-unsupported_date = We have no text of the law for this day. Choose a day from 1 September 2022 to 31 December 2099. A newer wording does not fit every day: choose a later day or an earlier wording.
error-children_count = Enter 1 to 20 children.
error-unknown_fact = We do not know this fact. Answer the questions on this page.
error-unknown_value = There is no such answer. Choose one of those offered.
error-unknown_document = There is no such paper. Tick papers in the list on this page.
error-no_wasm = Your browser could not start the checker. Update it or open the page in another browser. You can also ask your question by phone at 1414.
error-load_failed = The page did not load fully. Check your internet connection and open it again.

## What we do not work out

not-modelled = This page does not cover the following cases. If yours is among them, ask the authority.
not-modelled-1 = Two people applying together. The page looks at one person’s answers.
not-modelled-2 = The hour you apply. The portal receives what comes after working hours on the next working day.
not-modelled-3 = What changes between applying and the decision: a birthday, a marriage, income, a court decision.
not-modelled-4 = A spouse who is missing or does not give consent.
not-modelled-5 = One paper showing that the child is without both parents’ care. We show one paper for each.
not-modelled-6 = Brothers and sisters left out of the application. Ask the authority whether they can be parted.
not-modelled-7 = A child who married before turning 18.
not-modelled-8 = How long certificates stay valid. Ask the authority.
not-modelled-9 = What the portal needs: a digital signature, or a one-time password and a phone tied to your account. We say it but do not ask it.

## Result: frame
ui-result-print = Print
ui-result-change-answers = Change answers
ui-result-unanswered = Questions without an answer: { $count }.
ui-result-answer-now = Answer now
ui-result-several = The services side by side
ui-result-several-next = We checked your answers against every service and every way of applying. Open one to see the details.
ui-result-table = All services and ways of applying, for the same answers
ui-result-column-service = Service and way of applying
ui-result-column-outcome = Outcome
ui-result-column-applying = Reasons for refusal
ui-result-column-missing = Missing papers
ui-result-column-term = Term
ui-result-column-open = More
ui-result-term =
    { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }
ui-result-open-list = Show the details

## Result: the wording of the law
ui-result-edition = Which wording of the law is applied
ui-result-in-force = We apply it to applications made from { $date } on.
ui-result-other-edition = See the result under another wording: { $edition }
ui-result-changes = Applications made from { $date } on: what the change in the law means for you
ui-result-changes-same-outcome = The outcome is the same under both wordings:
ui-result-changes-none = For your answers nothing changes.
ui-result-changes-show = Show what changed: { $count }
ui-result-was = Before:
ui-result-is = Now:
ui-result-both-wordings = The text of both wordings
ui-result-no-passage = This wording has no such rule.

## Result: reasons for refusal
ui-result-grounds-apply = Reasons for refusal that apply to you: { $count }
ui-result-grounds-open = Reasons that are not clear yet: { $count }
ui-result-grounds-clear = Reasons that do not apply to you
ui-result-grounds-clear-show = Show the list: { $count }
ui-result-remedy = What would change this?
ui-result-said-unknown = now: “I don’t know”
ui-result-ground-item = Standard of the service, reasons for refusal, item { $item }
ui-result-ground-code = Code, article 122({ $code })

## Result: papers
ui-result-papers = List of papers
ui-result-papers-count = In hand: { $have } of { $all }
ui-result-papers-missing = Missing: { $count }
ui-result-papers-open = Not known yet whether you need them: { $count }
ui-result-papers-deferrable = Can be handed in later: { $count }
ui-result-papers-in_hand = In hand: { $count }
ui-result-papers-not_required = Papers not required from you: { $count }
ui-result-paper-missing = Missing
ui-result-paper-in_hand = In hand
ui-result-paper-deadline = By { $date }
ui-result-have = I have this
ui-result-evidence = In your case this is:
ui-result-where = Where to get it:
ui-result-document-item = Standard of the service, papers, item { $item }

## Result: dates, notes, the rest
ui-result-dates = Dates
ui-result-date-sent = Date of application
ui-result-notes = Good to know
ui-result-standard = How the service works
ui-result-limits = What this page leaves out

## Result: why, and the official text
ui-result-why-and-law = Why? What does the official text say?
ui-result-why = Which of your answers this rests on
ui-result-why-always = It does not depend on your answers: it is the same for everyone.
ui-result-change = Change
ui-result-law-says = What the official text says
ui-result-law-loading = The official text is loading…
ui-result-reading = How we read this:
ui-result-reference = Basis:
ui-result-quoted-above = This passage is quoted above.
ui-result-quote-language =
    { $language ->
        [kk] Quoted in Kazakh. Our explanation is unofficial.
        [ru] Quoted in Russian. Our explanation is unofficial.
       *[other] Quoted as published. Our explanation is unofficial.
    }
ui-result-source-number = No. { $number }, { $date }
ui-result-source-date = of { $date }
ui-result-lines = lines of the text: { $lines }
ui-result-retrieved = checked on { $date }

## Result: what to do next, and what would change it
result-next = What to do next
result-step-grounds = Read the reasons that apply to you ({ $count })
result-step-remedies = See what would change the result
result-step-find-out = Find out the answers you do not know yet: { $count }
result-step-papers = Collect the missing papers: { $count }
result-step-take = Print the list or take it along, and apply
result-out-children = The service does not cover:
result-settled-by = The answer to this question settles it:
result-settled-first = Begin with this question:
result-settled-more = Further questions that may be needed: { $count }
result-open-rest = Show the other reasons: { $count }
result-remedies = What would change the result
result-remedies-one = If you do this, none of the reasons above remains:
result-remedies-all = If you do all of this, none of the reasons above remains:
result-remedies-several = There are several ways. One is enough: then none of the reasons above remains.
result-remedies-part = Some of the reasons can be removed:
result-remedies-remaining = These are not in your hands alone:
result-remedies-nothing = These reasons are not in your hands alone:
result-remedies-ask = Ask the guardianship authority or a lawyer about them.
result-ways-any = Any one of these is enough:
result-ways-all = All of these together:
result-remedy-none = This reason is not in your hands alone. Ask the authority or a lawyer.
result-remedy-answer = “{ $fact }”: the answer becomes “{ $answer }”
result-remedy-wait = “{ $fact }”: it is enough to wait
result-remedy-from = Earliest day to apply:
result-amount-source = Source: { $source }.
result-amount-last = The sum for the year after that is not known yet.
result-same-day = the same day
result-days-later =
    { $count ->
        [one] { $count } day after you apply
       *[other] { $count } days after you apply
    }
result-date-how = How was this day worked out?
result-others = The same answers in the other services
result-others-hint = We checked your answers against the other services and ways of applying, too.
result-others-show = Show the table
result-others-choose = Choose another service
result-shown-above = shown above

## What can be done about an answer, by fact; `.amount` where a sum belongs beside it
remedy-applicant-birth_date = Wait until you are 18
remedy-applicant-permanent_home = Find a permanent place to live
remedy-applicant-income_covers_minimum = Have an income that covers the subsistence minimum for each child
    .amount = The subsistence minimum of { $year }: { $tenge } tenge a month for each child.
    .total = For { $count } children: { $tenge } tenge.
remedy-applicant-training_completed = Complete the psychological training; it is free. The authority says where
remedy-applicant-data_consent = Consent to access to your data when you apply
remedy-applicant-documents_truthful = Have the mistakes in your papers corrected
remedy-applicant-patron_requirements_met = Meet the requirements for patronage educators
remedy-applicant-living_area_enough = Find a home with at least 15 m² of living area for each person
remedy-applicant-data_bank_registered = Have the authority enter you in the Republican data bank
remedy-child-raised_since = Go on raising the child: three full years are needed

## The element in somebody else's page, beside the page's own words
ui-element-start = Start
ui-element-retry = Try again

## How to put the check on another site (read when the site is built, not by the page)
ui-embed-title = Put the check on your site
ui-embed-description = For local authorities (akimats), foundations, NGOs and lawyers: put the check on your page, without getting visitors’ answers.
ui-embed-lead = Questions and result appear on your page, in your colours. What your visitors answer does not leave their device: neither we nor you get it.
ui-embed-builder = Make your code
ui-embed-service = Service
ui-embed-service-open = Visitors choose
ui-embed-language = Language
ui-embed-language-page = As on your page
ui-embed-theme = Light or dark
ui-embed-theme-auto = As on the visitor’s device
ui-embed-theme-light = Always light
ui-embed-theme-dark = Always dark
ui-embed-colour = Colour of buttons and marks
ui-embed-colour-pale = This colour stands out too little from the background: links keep the usual one, to be easy to read.
ui-embed-code = Put this code into your page
ui-embed-code-style = Add this to your page’s style sheet (CSS)
ui-embed-code-files = This code loads the files from our site. If your page must not contact other servers, copy the embed folder to your server. Then change the address in the code.
ui-embed-copy = Copy the code
ui-embed-copied = Copied.
ui-embed-copy-failed = Copying failed: select the text and copy it yourself.
ui-embed-preview = What visitors see
ui-embed-noscript = Choosing and seeing need JavaScript. The code below will do without.
ui-embed-which = The element or a frame?
ui-embed-which-element = The element becomes a part of your page: colour, language and height fit it. Take it if you trust your page.
ui-embed-which-frame = A frame (iframe) is kept apart from your page by the browser: your page’s scripts cannot read the answers. Take it if your page counts or records visits or shows advertising.
ui-embed-element = The element
ui-embed-element-needs = It needs its own files and nothing else. If you have a Content-Security-Policy, allow this (for files from our site, write its address in place of self):
ui-embed-element-strict = Nothing else: no unsafe-inline, no eval, no Trusted Types policy. It leaves the page’s address and title alone and sets no cookie.
ui-embed-element-package = If you use a bundler, there is an npm package:
ui-embed-attributes = Attributes
ui-embed-attribute-service = the service that is asked about; left out, visitors choose
ui-embed-attribute-lang = kk, ru or en; left out, the language of the text around
ui-embed-attribute-edition = the wording of the law; left out, the newest in force on the day of application
ui-embed-attribute-theme = light or dark; left out, as the device has it
ui-embed-attribute-events = if written, your page gets two events
ui-embed-style = Colours and letters
ui-embed-style-about = Give the element bauyr-check these CSS properties. Text is to differ from its background by 4.5 to 1 at least.
ui-embed-style-parts = These parts can be changed by ::part():
ui-embed-events = Events
ui-embed-events-about = bauyr-step says which kind of page is open, bauyr-result which outcome there is. They hold no answer. But the outcome is data about a person, too: if you set the events attribute, you start processing it.
ui-embed-frame = The frame
ui-embed-frame-about = It works without any script. To make its height fit, add resize.js: it listens to this frame alone.
ui-embed-note = A note on data protection
ui-embed-note-about = Put this on your page and fill in the brackets. It is not legal advice: show it to your lawyer.
ui-embed-note-answers = Your browser processes your answers on your own device. They are not sent to [name of the organisation], to the makers of the check or to anybody else. They are gone when you close the page.
ui-embed-note-not = The check does not ask for your name or your individual identification number (IIN). It sets no cookies and counts no visitors. Answers stay on your device only if you save them yourself.
ui-embed-note-server = When the files are loaded, the server [address of the server] sees your IP address, as with any page. It does not see your answers.
ui-embed-note-law = So, by Kazakhstan’s Law “On personal data and their protection”, this check collects no personal data of yours. For the rest of the page, the owner of the database and operator responsible is [name of the organisation, contact].
ui-embed-note-informs = The check only informs: it submits nothing, and the authority decides.
ui-embed-note-events = If you have set events on the element, this note is no longer true: your page then learns the outcome.
ui-embed-pinned = Code for this version and no other
ui-embed-pinned-about = This code names a fingerprint (integrity) of every file. The browser compares and runs no file that differs, whoever has changed it. Older browsers compare the first file alone.
ui-embed-pinned-price = With each new version, and so whenever the law changes, the fingerprints are new. Until you have put the new code into your page, visitors see only the link to the lists. Use it if somebody keeps your page up to date.
ui-embed-pinned-needs = It goes before all other scripts of the page. If your page has an import map already, add these lines to it. If you have a Content-Security-Policy, allow the first part (importmap) by its hash or a nonce.
ui-embed-fresh = When the law changes
ui-embed-fresh-about = If you have copied the files, copy the new ones, too: the old files will keep showing the old law. A frame is always up to date.

## Plain lists (read when the site is built, not by the page)
ui-list-site = Bauyr
ui-list-skip = Skip to main content
ui-list-languages = Language
ui-list-not-official = This page only informs. It is not a government site. The authority decides.
ui-list-index = All papers and all reasons for refusal
ui-list-index-about = Here are all papers, all reasons for refusal and the official text for each service. The lists work without JavaScript and can be printed.
ui-list-index-description = Guardianship, patronage care, foster family: the papers you need and the reasons for refusal, with the official text. For applications from { $date }.
ui-list-title = { $service }: papers and reasons for refusal
ui-list-description = { $service }: all papers, all reasons for refusal, the term and the official text. For applications from { $date }.
ui-list-back = All services
ui-list-questionnaire = Check your own case
ui-list-contents = On this page
ui-list-papers = Papers: { $channel }
ui-list-papers-about = Papers: { $count }.
ui-list-papers-when = Not everyone needs all of them: the explanation and the official text say when each is needed.
ui-list-per-child = for each child
ui-list-evidence = Depending on the case this is:
ui-list-grounds = Reasons for refusal
ui-list-grounds-channel = Reasons for refusal: { $channel }
ui-list-grounds-about = Reasons for refusal: { $count }. The list is the same for everyone: it says nothing about you.
ui-list-changes = How it was before: { $edition }
ui-list-changes-about = Only the differences are shown below.
ui-list-changes-no-grounds = The reasons for refusal are the same.
ui-list-changes-no-documents = The papers are the same.
ui-list-sources = Sources
ui-list-address-unverified = We have not checked this address: it may lead to another page. Look for the text by its number and date.
ui-list-editions = Wordings of the law
ui-list-editions-about = We use the wording in force on the day you apply. The authority decides later: if the law changes in between, it may apply the new one.
ui-list-edition-here = this page
ui-list-in-force-from = applied to applications from { $from }
ui-list-in-force-until = applied to applications from { $from } to { $until }
ui-list-older = The whole list in the earlier wording: { $edition }

## Take it along
ui-take-heading = Take it with you
ui-take-share = Share the list
ui-take-copy = Copy the list
ui-take-copied = The list is copied
ui-take-copy-failed = Copying did not work. Please print the page.
ui-take-share-hint = The list names the missing papers, the dates and the reasons for refusal we found. Your answers are not in it as such, but they can be guessed from the reasons and papers. Read it before you send it.
ui-take-calendar = Add the dates to your calendar
ui-take-calendar-estimated = Estimated date
ui-take-calendar-failed = The calendar file could not be made. The dates are on the page.
ui-take-save = Save my answers to a file
ui-take-save-hint = The file holds your answers. Anyone who opens it can read them.
ui-take-open = Open a saved file
ui-take-opened = The answers were taken from the file.
ui-take-error-too_large = The file is too large. Choose one saved from this page. Your answers have not changed.
ui-take-error-damaged = The file could not be read. Choose one saved from this page. Your answers have not changed.
ui-take-error-not_ours = This file was not saved from this page. Your answers have not changed.
ui-take-error-other_version = The file was saved by another version of this page and cannot be read. Your answers have not changed.
ui-take-error-other_law = The file was saved under another wording of the law. Please answer the questions again. Your answers on this page have not changed.
ui-take-error-wrong_shape = The contents of the file are not right. Your answers have not changed.
ui-take-text-papers = Missing papers
ui-take-text-no-papers = No paper is missing.
ui-take-text-later = Can be handed in later
ui-take-text-open = Not known yet whether needed
ui-take-text-grounds = Reasons for refusal
ui-take-text-open-grounds = Reasons that are not clear yet
ui-take-text-dates = Dates
ui-take-text-informs = This only informs. The guardianship authority decides.

## Rules in plain words: bauyr pack explain

explain-language = English
explain-ground = Reason for refusal
explain-document = Paper
explain-note = Note
explain-fact = Question
explain-service = Service
explain-grounds = Reasons for refusal:
explain-papers = Papers: { $channel }
explain-term = Term in working days: { $days }
explain-no-item = no item of its own in the standard of the service
explain-applies-when = When it applies:
explain-waivable-when = When the authority may set it aside:
explain-required-when = When it is required:
explain-deferrable-when = When it can be handed in later:
explain-appears-when = When it is shown:
explain-per-child = A paper of its own for each child
explain-evidence = Which paper serves (the first case that fits is taken):
explain-everywhere = In every service, whichever way one applies
explain-requests-from = Day of application: { $date } or later
explain-needed-for = What the answer is needed for:
explain-scope = Whether the service is for the child
explain-elsewhere = Basis in the law
explain-no-passage = Our texts have no sentence about this.
explain-always = always
explain-never = never
explain-all = all of this holds:
explain-any = at least one of these holds:
explain-not = this does not hold:
explain-any-child = for at least one child this holds:
explain-every-child = for every child this holds:
explain-or = or
explain-option = “{ $option }”
explain-years-at-least = full years on the day of application — at least { $years }
explain-years-below = full years on the day of application — fewer than { $years }
explain-years-by-decision-at-least = full years on the last day for the decision — at least { $years }
explain-years-by-decision-below = full years on the last day for the decision — fewer than { $years }
explain-channel = way of applying: { $channel }
explain-paper-required = this paper is required: { $title }
explain-paper-deferrable = this paper can be handed in later: { $title }
explain-ground-applies = this reason for refusal applies: { $title }

## Page: frame
ui-skip = Skip to main content
ui-language = Language
ui-back = Back
ui-exit = Exit this page
ui-exit-history = Your browser history stays
ui-lists = All papers and reasons
ui-delete-all = Delete all answers
ui-footer-not-official = This is not a government site. The guardianship authority decides.
ui-footer-private = Your answers never leave this device.
ui-footer-law = Law:

## Page: kept on the device, new versions
ui-offline = This page now works without the internet, too.
ui-update = A new version of this page is ready.
ui-update-take = Open the new version
ui-update-later = The new version would lose your answers, so nothing changes now. Finish first and save the result. The next time you open the page, the new version opens.

## Page: start
ui-start-title = Would you like to take a child into your family?
ui-start-lead = Answer the questions, about 10 pages. You will see which papers you need and why the guardianship authority may refuse.
ui-start-private = We ask for no name and no identity number (IIN). You can answer “I don’t know” to any question.
ui-start-waiting = Loading… If nothing opens, see the lists below.

## Page: moving about
ui-continue = Continue
ui-change = Change
ui-answer = Answer
ui-cancel = Cancel
ui-or = or
ui-you = About you
ui-unsure = I have not decided yet
ui-loading = Loading…
ui-see-result = See the result
ui-child = Child { $n }
ui-no-answer = Not answered
ui-resume = Answer the remaining questions

## Page: service, place, day
ui-service-title = What would you like to apply for?
ui-service-term =
    { NUMBER($days) ->
        [one] Term: { NUMBER($days) } working day.
       *[other] Term: { NUMBER($days) } working days.
    }
ui-service-unsure-hint = We compare all services
ui-date-day = Day
ui-date-month = Month
ui-date-year = Year
ui-date-example =
    .applicant = For example, 23 11 1985
    .child = For example, 23 11 2017

## Page: children
ui-children-remove = Remove child { NUMBER($n) } from the list

## Page: one question

## Page: all answers
ui-check-missing =
    { NUMBER($count) ->
        [one] { NUMBER($count) } question has no answer. You can see the result now, but it will not be complete.
       *[other] { NUMBER($count) } questions have no answer. You can see the result now, but it will not be complete.
    }
ui-check-unknown =
        { NUMBER($count) ->
            [one] You answered “I don’t know” to { NUMBER($count) } question. When you find out, you can change it.
           *[other] You answered “I don’t know” to { NUMBER($count) } questions. When you find out, you can change the answers.
        }
ui-check-service = Service
ui-check-channel = Way of applying
ui-check-date = Date of application
ui-check-children = Number of children

## Page: deleting the answers
ui-delete-title = Delete all answers?
ui-delete-text = Your answers and the papers you ticked will be gone from this page. If you kept them on this device, they will be gone from there too. Later, this cannot be undone. If you saved your answers to a file, the file stays on your device.
ui-deleted = Answers deleted

## Page: answers kept on this device
ui-keep = Keep my answers on this device
ui-keep-hint = Anyone who opens this page in this browser can read them. They stay until you delete them. “Exit this page” deletes them too.
ui-keep-replaces = They replace the answers kept here earlier.
ui-keep-done = Kept on this device. Your next answers will be kept too.
ui-keep-failed = The browser did not keep the answers: there is no room, or it is not allowed. They are still on the page. On the result page you can save them to a file.
ui-kept-title = There are answers you kept on this device
ui-kept-go-on = Continue with them
ui-kept-delete = Delete them
ui-kept-deleted = Deleted from this device.
ui-kept-opened = These are the answers you kept on this device.
ui-kept-other-law = The answers were kept under another wording of the law. Please answer the questions again. You can delete what was kept.
ui-kept-damaged = The kept answers are damaged and cannot be read. You can delete them.
ui-exit-kept = Your browser history stays, kept answers are deleted

## Page: errors
ui-error-title = There is a problem
ui-error-prefix = Error:
ui-error-choose = Choose one
ui-error-answer = Choose an answer. If you are not sure, choose “I don’t know”.
ui-error-date-empty = Enter day, month and year
ui-error-date-part = Write the day and month in digits, like 23 11
ui-error-date-year = Write the year with four digits, like 1985
ui-error-date-long-ago = This date is too long ago. Please check the year.
ui-failure-title = The checker could not go on
ui-broken = Something broke. Your answers are kept: go back with “Back”.
ui-failure-lists = You can still open the lists, which show all papers and reasons for refusal.

## Proof (read when the site is built, not by the page)
ui-proof-title = Proof that the rules have no gaps
ui-proof-description = A program has tried every rule of Bauyr with every set of answers. What it found, with examples.
ui-proof-about = A program has tried every rule with every set of answers. Here is what it found.
ui-proof-whole = No fault was found.
ui-proof-faults = Faults found: { $count }
ui-proof-not-the-law = This shows that the rules leave no case out and do not contradict one another. It does not show that we read the law correctly: people check that, sentence by sentence.
ui-proof-tried = What was tried
ui-proof-sets = Sets of answers, rule by rule, also with answers missing: { $count }. Each rule decides exactly when the missing answers can no longer change anything.
ui-proof-steps = One more answer after a rule has decided: { $count }. The decision never changed.
ui-proof-children = Applications for two or three children: { $count }. What holds for one child holds for several.
ui-proof-side-by-side = Whole applications with all rules side by side: { $count }.
ui-proof-requests = Applications checked altogether: { $count }. Each has exactly one outcome.
ui-proof-certificate = The whole certificate as data (JSON)
ui-proof-edition-date = Tried for applications made on { $date }.
ui-proof-list-sets = Questions: { $questions }. Their answers combine in { $count } ways, and each way has exactly one outcome.
ui-proof-outcomes = Every outcome follows from three things
ui-proof-column-scope = Is the service for the child?
ui-proof-column-grounds = Reasons for refusal
ui-proof-column-papers = Papers not in hand
ui-proof-column-outcome = Outcome
ui-proof-scope = Whether the service is for the child
ui-proof-scope-yes = yes
ui-proof-scope-no = no
ui-proof-scope-open = not known yet
ui-proof-ground-yes = one applies
ui-proof-ground-no = none applies
ui-proof-ground-waivable = only ones that may be set aside
ui-proof-ground-open = not known yet
ui-proof-papers-missing = some are required
ui-proof-papers-complete = none is required
ui-proof-papers-open = not known yet
ui-proof-state-applies = Applies
ui-proof-state-clear = Does not apply
ui-proof-state-waivable = May be set aside
ui-proof-state-open = Not known yet
ui-proof-note-appears = Shown
ui-proof-note-absent = Not shown
ui-proof-no-answer = nothing has been answered yet
ui-proof-questions = Every question matters
ui-proof-questions-about = For each question: two applications that differ in this answer only and get different results.
ui-proof-question-pair = Whether the answer is “{ $one }” or “{ $other }” decides: { $rule }.
ui-proof-question-rest = Everything else answered in both:
ui-proof-alike = No rule tells these answers apart:
ui-proof-again = Rules that read an answer more than once
ui-proof-again-about = A rule like this could stay undecided although the answer is certain. Each was tried with all answers: none does.

## Accessibility statement
ui-statement-title = Accessibility: what was tested and what was not
ui-statement-description = How people who see, hear and move differently can use Bauyr, what was tested, where to report a barrier.
ui-statement-about = Bauyr should suit everyone: also people who cannot see the screen, hold a mouse or read small letters.
ui-statement-measure = Our measure is WCAG 2.2, level AA. Our own tests found no fault. But nobody independent has checked it, so we do not claim that the standard is met in full.
ui-statement-checked = Last checked: { $date }
ui-statement-tested = What was tested
ui-statement-tested-axe = The program axe-core checks every kind of page. These are the start, questions of every type, error messages, the result, the lists and this page. In three languages, in light and in dark colours. It can find only part of all faults.
ui-statement-tested-keyboard = The whole way from the start to the result can be gone through with the keyboard alone. A test does it every time.
ui-statement-tested-width = On screens 320, 768 and 1280 pixels wide, and with text at double size, nothing runs off the side. Buttons and choices are at least 44 pixels high.
ui-statement-tested-colour = Nothing is shown by colour alone: every state is also named in words.
ui-statement-tested-contrast = All pages are also tested in high contrast mode (forced colours).
ui-statement-tested-print = The result and the lists print in full.
ui-statement-tested-script = The lists, the proof and this page open without JavaScript.
ui-statement-tested-engines = The questions are tested in Chromium, Firefox and WebKit, the lists and this page in Chromium.
ui-statement-untested = What was not tested
ui-statement-untested-people = People who use a screen reader every day have not tested it. Nor was it tested with NVDA, TalkBack or VoiceOver.
ui-statement-untested-devices = Voice control, screen magnifiers, switches and real phones were not tested.
ui-statement-untested-words = The official texts come from an unofficial copy of the state’s register. Nobody has compared them with the register itself.
ui-statement-untested-easy = We tried to write simply, but did not test it with readers.
ui-statement-limits = Known limits
ui-statement-limits-law = The law itself is hard to read. We do not change it; a plain explanation is given beside it.
ui-statement-limits-sign = There is no video in sign language and no audio version.
ui-statement-limits-script = The questions need JavaScript and WebAssembly. Without them, the lists remain.
ui-statement-report = If something is in your way
ui-statement-report-where = We have no address for letters yet. Write to whoever runs this site, or in the repository of the project Bauyr.
ui-statement-report-what = Say which page, which device, and what was in the way. Do not write any answers about yourself or a child.

ui-enough-refusal_likely = You may stop here: it is already clear that a reason applies to you. You can also go on.
ui-enough-out_of_scope = You may stop here: it is already clear that the service is not for this child. You can also go on.
ui-footer-proof = The rules are checked: the proof
ui-footer-statement = Accessibility

## The law in its official languages

ui-result-unofficial-copy = This is an unofficial copy. We have not compared it with the state’s bank of laws (zan.gov.kz).
ui-result-title-ours = title in our translation
ui-list-quoted-in = The law is quoted in Russian, and in Kazakh where we have no Russian text. Both languages are official. English is not: the explanations are ours and unofficial.

## Currency of the law, money, steps

# On every page, before the first question as well. { $date }: a day.
ui-checked = Last compared with the law: { $date }
# Where the device's day is more than 180 days after that one.
ui-outdated = This page may be out of date (compared with the law: { $date }). Check the rules by phone: 1414.
result-kept = Order No. 158 was also amended by other orders. Those changes are left out here: { $acts }.
ui-list-kept = kept for comparison
result-kept-act = No. { $number } of { $date }
payment-child = For each child
    .by_age = The sum depends on whether the child is of school age. The order does not say at which age that begins. Ask the authority.
payment-carer = To the patronage educator
payment-each_carer = To each foster parent
result-money = What is paid each month for such an application
result-money-sum = { $tenge } tenge ({ $indices } monthly calculation indices, МРП)
result-money-indices = { $indices } monthly calculation indices (МРП)
result-money-or = { $one } or { $other }
result-money-all = For all children ({ $count })
result-money-year = One index (МРП) in { $year } is { $tenge } tenge. Source: { $source }. Next year the index will change, and so will the sums.
result-money-year-unknown = We do not know the index (МРП) of { $year }, so only the number of indices is given.
step-papers_checked = The authority checks that all papers are there
step-home_visit = It looks at your home and makes a record
step-child_consent = If the child is 10 or older, it asks whether the child agrees
step-decision = It issues its order
step-contract_notice = It prepares the notice about the contract
step-contract_signing = You come and sign the contract
step-payment_decision = The authority prepares the decision about the money
step-hearing = It tells you of the decision it intends and invites you to a hearing. There you can object
step-after_hearing = It answers after the hearing
result-when = What happens when
result-when-about = The time for each step is in working days, after the step before.
result-when-refusal = If the authority means to refuse
result-when-within =
    { $days ->
        [one] within { $days } working day
       *[other] within { $days } working days
    }
result-when-before_end =
    { $days ->
        [one] at least { $days } working day before the term ends
       *[other] at least { $days } working days before the term ends
    }
result-year-both = The term ends in { $year }. We do not yet know the subsistence minimum and the index (МРП) of that year. The authority may use those of the day it decides.
result-year-minimum = The term ends in { $year }. We do not yet know the subsistence minimum of that year. The authority may use that of the day it decides.
result-year-index = The term ends in { $year }. We do not yet know the index (МРП) of that year. The sums paid depend on it.

## Result in two screens
result-headline-ready = We see no reason to refuse, and your papers are ready
result-headline-documents_missing =
    { $count ->
        [one] We see no reason to refuse. { $count } paper is missing
       *[other] We see no reason to refuse. { $count } papers are missing
    }
result-headline-undecided =
    { $count ->
        [one] Not clear yet: the answer to { $count } question is not known
       *[other] Not clear yet: the answers to { $count } questions are not known
    }
result-headline-refusal_likely =
    { $count ->
        [one] The guardianship authority may refuse: { $count } reason
       *[other] The guardianship authority may refuse: { $count } reasons
    }
result-headline-refusal_possible =
    { $count ->
        [one] The guardianship authority may refuse, or may set { $count } reason aside
       *[other] The guardianship authority may refuse, or may set { $count } reasons aside
    }
result-headline-out_of_scope = This service does not cover this situation
result-place-state_corporation = service centre (ЦОН)
result-place-portal = egov.kz portal
result-place-provider_office = education department
result-sent = applied for on { $date }
result-law = for applications from { $date } on
result-checked =
    { $count ->
        [one] We checked { $count } reason: going by your answers, it does not apply to you. If an answer is wrong, correct it.
       *[other] We checked { $count } reasons: going by your answers, none applies to you. If an answer is wrong, correct it.
    }
result-check-answers = Check your answers
result-print = Print
result-send = Send
result-grounds = Reasons
result-find-out = Find out these answers
result-gather = Collect the papers
result-gather-progress = Tick what you have. { $have } of { $all } ready.
result-gather-none = Going by your answers, you need no papers.
result-papers-later = Can be handed in later
result-papers-maybe = May be needed
result-paper-depends = It depends on the answer:
result-paper-about = More about: { $paper }
result-day-sent = Application
result-day-accepted = Received
result-day-decision = Decision by
result-day-training_certificate = Certificate by
result-dates-how = How these days were worked out
result-calendar = Add to calendar
result-then = What happens next
result-more = More
result-more-title = Details
result-more-back = Back to the result
result-more-clear = Reasons that do not apply: { $count }
result-more-spared = Papers you do not need: { $count }
result-more-law = Law: { $edition }
result-more-changes = What changed in the law
result-more-others = Other services
result-more-standard = How the service works
result-more-limits = What this page leaves out
result-more-keep = Save your answers
result-more-full = The full report on paper
result-full-hint = The report holds everything: outcome, reasons, papers, answers, the words of the law. It has many pages. “Print” beside the result prints two sheets only: the list of papers, and a sheet for yourself.
result-full-print = Print the full report
result-send-title = What will be sent
result-send-hint = Only papers and dates. Your answers are not in the text, but some can be guessed from the papers. Read it before you send it.
result-send-grounds = Add the reasons for refusal
result-send-grounds-hint = Everybody who gets the text will read them.
result-send-text = The text that will be sent
result-send-close = Do not send
result-sheet-informs = This is guidance from the website Bauyr, not a decision. The guardianship authority decides. Questions: 1414.
result-sheet-title = List of papers: { $service }
result-sheet-who = Applicant:
result-sheet-phone = Telephone:
result-sheet-have = Have it
result-sheet-paper = Paper
result-sheet-issuer = Who issues it
result-sheet-item = Item
result-sheet-in-hand = Already in hand:
result-sheet-ask = What to ask
result-sheet-ask-1 = How long are the certificates valid?
result-sheet-ask-2 = For how many months must income be shown?
result-sheet-ask-3 = Are originals needed, and when do I show them?
result-sheet-own = A sheet for you. You do not have to show it
result-sheet-whole = Why this is so, and what the law says, is in the full report: “More” → “The full report on paper”.
person-self = you
person-spouse = your spouse
person-household = household
paper-application = Application
    .issuer =
        { $channel ->
            [portal] Filled in on egov.kz
           *[other] The form is given where you apply
        }
paper-identity_document = Identity card
    .issuer = Yours; eGov Mobile will do too
paper-spouse_consent = Spouse’s consent
    .issuer =
        { $edition ->
            [edition-2022-08] Notary
            [edition-2026-02] Notary
           *[other]
                { $service ->
                    [patronage] Written by your spouse
                   *[other] Notary
                }
        }
paper-health_certificate = Health certificate
    .issuer = Clinic
paper-health_certificate_spouse = Spouse’s health certificate
    .issuer = Clinic
paper-health_certificate_household = Health certificates of those who live with you
    .issuer = Clinic
paper-observation_record = Record of dynamic observation (mental health)
    .issuer = egov.kz or the mental-health centre
paper-observation_record_spouse = Spouse’s record of dynamic observation
    .issuer = egov.kz or the mental-health centre
paper-observation_record_household = Records of dynamic observation of those who live with you
    .issuer = egov.kz or the mental-health centre
paper-dispensary_certificate = Dispensary certificate
    .issuer = egov.kz or the dispensary
paper-dispensary_certificate_spouse = Spouse’s dispensary certificate
    .issuer = egov.kz or the dispensary
paper-marriage_certificate = Marriage certificate
    .issuer = Civil registry; if foreign, ask the authority
paper-birth_certificate = Birth certificate
    .issuer = Civil registry
paper-care_absence_mother = Proof that the child is without the mother’s care
    .proof = Mother: { $proof }
    .issuer = Ask the authority which one
paper-care_absence_father = Proof that the child is without the father’s care
    .proof = Father: { $proof }
    .issuer = Ask the authority which one
paper-income_proof = Proof of income
    .issuer = Employer; pension: egov.kz
paper-kinship_proof = Proof of kinship
    .issuer = Civil registry, if not at home
paper-training_certificate = Training certificate
    .issuer = Free; the authority says where
paper-housing_use_proof = Proof of the right to use the home
    .issuer = Agreement with the owner
paper-housing_proof = Proof of owning or using the home
    .issuer = egov.kz, service centre (ЦОН), or agreement with the owner
paper-education_record = Diploma or school certificate
    .issuer = School, college or university
paper-bank_account_contract = Bank account contract
    .issuer = Your bank
paper-criminal_record_certificate = Criminal record certificate
    .issuer = egov.kz
paper-criminal_record_certificate_spouse = Spouse’s criminal record certificate
    .issuer = egov.kz
proof-death_certificate = death certificate
    .issuer = Civil registry
proof-court_declared_dead = court decision declaring the parent dead
    .issuer = The court’s office
proof-court_missing = court decision declaring the parent missing
    .issuer = The court’s office
proof-court_incapable = court decision on incapacity or limited capacity
    .issuer = The court’s office
proof-court_deprived = court decision removing parental rights
    .issuer = The court’s office
proof-court_limited = court decision restricting parental rights
    .issuer = The court’s office
proof-prison_verdict = court verdict
    .issuer = The court’s office
proof-search_record = record of the police search
    .issuer = Police
proof-removal_record = record of the child’s removal
    .issuer = Guardianship authority or court
proof-treatment_record = record of long-term treatment
    .issuer = Hospital
proof-abandonment_act = report that the child was abandoned
    .issuer = Police or hospital
proof-refusal_statement = statement giving the child up
    .issuer = Ask the guardianship authority
proof-birth_reference = birth reference
    .issuer = Civil registry
proof-father_as_mother_stated = information as the mother stated it
    .issuer = Civil registry

## The element on hosts
ui-element-broken = This website keeps the checker from working. Nothing is wrong with your internet or your device. Tell the owner of the website, or open Bauyr on its own.
ui-embed-element-registry = The package is not in the npm registry. Take the archive bauyr-….tgz of a release, and keep it with your own code. Do not type `npm install bauyr`: under that name there may be somebody else’s code.

## The application form
form-link = Blank form: fill in and print
form-title = The application form
form-lead = Fill in the form here, or print it empty and write by hand. Only the form itself needs a name and an identity number (IIN). What you type stays in the lines of this page: we do not keep it or send it anywhere. Leave the page, and it is gone. Nothing from your answers goes into the form.
form-portal = On the portal egov.kz you fill in the application on the site itself. This sheet is for applying on paper, or for getting ready.
form-print = Print the form
form-print-host = Here the form is part of another website’s page and is printed together with it. To print the form alone, open Bauyr on its own.
form-service = Which form do you need?
form-language = Language of the form
form-languages = The form is published in Kazakh and in Russian. Both texts are official, and there is no English form. Above each line you read in English what goes there.
form-signing = By signing you agree that your home is visited and that information about you in state information systems is used.
form-about-guardianship = The Kazakh and the Russian form ask different things about the child. The Kazakh one asks for the year of birth and the number of the birth certificate. The Russian one asks for the identity number (IIN). Both are shown as they were published.
form-about-patronage = Applications for patronage care are accepted through the portal egov.kz only. This form has no line for your own name and address: it was published like this. By signing you promise to report a change of address within 10 days. The Russian form has a line for the educational organisation where the children live. The Kazakh one has no line of its own: the name goes beside the fourth child.
form-about-foster = The Russian form asks for the educational organisation where the children live. The Kazakh one does not. Both are shown as they were published.
form-source = Where this text comes from
form-annex = Annex 1 to the rules of this service
form-origin-form = Text of the form
form-origin-addressee = The lines that say to whom and from whom
form-blank-authority = To: name of the guardianship authority
form-blank-applicant = Your surname, first name, patronymic and IIN
form-blank-applicants = Surname, first name, patronymic and IIN of each person who applies
form-blank-applicants_contact = Surname, first name, patronymic, IIN, address and telephone of those who apply
form-blank-contact = Your address and telephone
form-blank-child_number = Child { $n }: surname, first name, patronymic and IIN
form-blank-child_certificate = Child { $n }: surname, first name, patronymic, year of birth and number of the birth certificate
form-blank-child_institution = Child { $n }: surname, first name, patronymic and IIN; name of the educational organisation
form-blank-children_address = Address where the children live
form-blank-institution = Educational organisation where the children live
form-blank-day = Day of signing
form-blank-month = Month of signing, as a word
form-blank-year = Year: the last two digits
### The frame of every page and the short start page
ui-answers-mine = My answers
ui-list-home = Home
ui-start-exit = “Exit this page” takes you to another site. Your browser history stays.
ui-kept-exit = “Exit this page” deletes them too.
ui-service-differ = What is the difference?
ui-service-guardianship = Guardianship or trusteeship
    .hint = For a child without parental care. Not adoption
ui-service-patronage = Patronage care
    .hint = By contract, and the carer is paid
ui-service-foster = A foster family
    .hint = 4 to 10 children, or siblings, from an institution
result-denied =
    { $who ->
        [both] For yourself and your household you answered “no” to: { $matters }.
        [household] For your household you answered “no” to: { $matters }.
       *[own] You answered “no” to: { $matters }.
    }
result-denied-correct = If that is not so, correct it.
result-denied-criminal_record = conviction or criminal case
result-denied-listed_offence = an offence on the law’s list
result-denied-unspent_conviction = unspent conviction
result-denied-household_criminal_record = conviction or criminal case

### Questions that stand on one page

ui-application-title = Your application
ui-application-channel = Where will you apply?
ui-way-state_corporation = In person, at a ЦОН centre
    .hint = Originals are checked and given back.
ui-way-portal = On egov.kz
    .hint = You need a digital signature or a password by SMS.
ui-way-provider_office = In person, at the education department
    .hint = You take your papers there yourself.
ui-way-unsure = I have not decided yet
    .hint = We show all the ways.
ui-application-date = When?
ui-application-date-hint = If you have not decided, leave today’s date.
ui-application-children = How many children will you take?
ui-application-fewer = One fewer
ui-application-more = One more
ui-ask-household = Your household
ui-ask-left =
    { $count ->
        [1] last page
       *[other] { NUMBER($count) } pages left
    }
ui-ask-which = Please say which
ui-ask-back = None of these: back to the list
ui-ask-result = Show the result
ui-ask-same = Is everything else the same as for { $child }?
ui-ask-same-yes = Yes, all the same
ui-ask-same-no = No, something differs
ui-ask-unticked = No longer ticked: { $what }
ui-ask-not-said = ticked, not yet said which
ui-ask-error-ticks = Tick what is true, or “None of these”
ui-ask-error-none = You ticked “None of these” and something else. Keep one.
ui-ask-error-which = Tick what you are not sure about

### Asked together: the pages, their parts and answers (facts.yaml, `pages`)

## The child

ask-child = About the child
ask-child-birth_date = When was the child born?
ask-child-in_institution = Does the child live in a children’s home or another education organisation for orphans?
    .hint = A hospital, baby home or social-care home does not count.
    .fold = How to find out
    .fold-text =
        It is an organisation for orphans and children without parental care. For example a children’s home, a children’s village or a child support centre.
        If you do not know whether it belongs to education, ask there. About a baby home or a social-care home ask the authority too. The order’s two languages differ there.
ask-child-birth_record = Is the birth record in the civil registry’s system?
pick-child-birth_record-in_registry = Yes
pick-child-birth_record-not_in_registry = No
pick-child-birth_record-abroad = Born abroad
ask-child-abroad = Is the child living or studying abroad now?

ask-parents = The child’s parents
    .lead = Several are true? Choose what you have a paper for.
    .fold = How to choose
    .fold-text =
        Choose an answer about a court only if there is a court decision. Has the mother died or lost her rights? Choose that, even if something else is true as well.
        A divorced father who pays support or sees the child can care for the child. So can a parent who earns little.
        “Another reason”: away for long and cannot bring the child up, or neither helps nor sees the child. Or vanished without a court decision. Or the parent is under 16. Ask the authority which paper is needed.
ask-child-mother_status = What is the mother’s situation?
first-child-mother_status-court = A court decision about her
    .hint = Rights removed or restricted, found incapable or missing, declared dead.
    .which = Which court decision about the mother?
first-child-mother_status-away = In prison, wanted, or in hospital for long
    .which = Which is true of the mother?
first-child-mother_status-left = Child given up, taken away or abandoned
    .which = Which is true of the mother and the child?
pick-child-mother_status-not_recorded = Not in the birth certificate
pick-child-mother_status-caring = Can care for the child
    .hint = Away for long, or does not care? Then “Another reason”.
pick-child-mother_status-other = Another reason
ask-child-father_status = What is the father’s situation?
first-child-father_status-court = A court decision about him
    .which = Which court decision about the father?
first-child-father_status-away = In prison, wanted, or in hospital for long
    .which = Which is true of the father?
first-child-father_status-left = Child given up, taken away or abandoned
    .which = Which is true of the father and the child?
first-child-father_status-record = Not in the birth certificate, or recorded on the mother’s word
    .which = How is the father recorded?
pick-child-father_status-caring = Can care for the child
    .hint = Away for long, or does not care? Then “Another reason”.
pick-child-father_status-other = Another reason

ask-kin = You and the child
ask-child-relationship = Who are you to the child?
    .person = To the child you are
    .is = In the law
    .fold = Who is who
    .fold-text =
        Close relative: grandparent by blood on the father’s or mother’s side, brother or sister. Also if only one parent is shared.
        Relative: you share an ancestor no further back than a great-grandparent. That is an aunt, uncle, a parent’s cousin, first or second cousin. Also a grandparent’s brother or sister.
        Step-parent: the marriage to the child’s mother or father is registered. A nikah alone does not count. Also if that parent has died. After a divorce, ask the authority.
        Not related: family by marriage only. A grandmother’s husband who is not the child’s grandfather. A parent’s husband or wife by nikah alone. Step-brothers and step-sisters who share neither parent.
example-child-relationship-grandparent = Grandmother, grandfather by blood
example-child-relationship-sibling = Brother, sister
example-child-relationship-half_sibling = Brother, sister who shares only one parent
example-child-relationship-parent_sibling = Aunt, uncle: the mother’s or father’s sister, brother
example-child-relationship-cousin = First cousin
example-child-relationship-second_cousin = Second cousin
example-child-relationship-grandparent_sibling = A grandparent’s sister, brother
example-child-relationship-great_grandparent = Great-grandmother, great-grandfather
example-child-relationship-parent_spouse = The mother’s husband, the father’s wife: registered marriage
example-child-relationship-aunt_husband = An aunt’s husband, an uncle’s wife
example-child-relationship-grandparent_spouse = A grandmother’s husband who is not the grandfather
example-child-relationship-step_sibling = Step-brother, step-sister who shares neither parent
example-child-relationship-nikah = The mother’s husband, the father’s wife by nikah alone
example-child-relationship-in_law = In-law
example-child-relationship-godparent = Godparent, neighbour, friend
pick-child-relationship-close_relative = Grandparent, brother or sister
    .hint = By blood only. In the law: close relative.
pick-child-relationship-relative = Aunt, uncle, cousin or great-grandparent
    .hint = By blood only. In the law: relative.
pick-child-relationship-step_parent = Step-parent
    .hint = In a registered marriage to a parent, now or before.
pick-child-relationship-unrelated = Not related
    .hint = An aunt’s husband, in-laws, godparents and neighbours too.
ask-child-consents = Does the child agree to live with you?
    .hint = From 10, a child must agree, or the authority may refuse. The child decides.

ask-raising = Who raises the child
ask-child-raised_by_applicant = Are you the one raising the child now?
    .hint = “Yes” if you care for the child every day, even without papers.
ask-raising_since = When you began raising the child

## You

ask-you = A little about you
    .fold = Whom to count
    .fold-text =
        Count relatives, your spouse’s family, adopted and foster children, and a partner you are not married to. The law names no age. Whether children count, the authority decides. Ask it about flatmates who are not family, too.
        A marriage registered by another state counts. After a divorce or your spouse’s death you are not married, unless you have married again.
ask-applicant-birth_date = Are you 18 or older?
age-applicant-birth_date = 18 or older
ask-applicant-citizenship = Which country are you a citizen of?
pick-applicant-citizenship-kazakhstan = Kazakhstan
pick-applicant-citizenship-foreign = Another
pick-applicant-citizenship-stateless = None
choice-living_with = Who lives with you?
    .hint = Leave out the children you want to take. Only a registered marriage counts: a nikah alone does not.
choice-living_with-alone = Nobody, not married
choice-living_with-spouse = Only my spouse
choice-living_with-spouse_and_others = My spouse and others
choice-living_with-others = Other people, not married
choice-living_with-apart = Other, or I don’t know
    .hint = For example, married but living apart.

ask-training = Training
ask-applicant-training_completed = Have you completed the psychological training?
    .hint = It is called the “school for foster parents”. It is free and ends with a certificate.
    .fold = If you have not done it yet
    .fold-text = The authority may appoint a relative or step-parent before the training, but need not. The certificate is then due within one year. Close relatives do not need it.
ask-applicant-resides_in_kazakhstan = Do you live permanently in Kazakhstan?
    .hint = This is about the country, not about your home.

ask-home = Home and income
choice-dwelling = Where do you live permanently?
choice-dwelling-own = In my own home
    .hint = It belongs to you or your spouse.
choice-dwelling-others = Rented, or with relatives
choice-dwelling-no_home = I have no permanent home
choice-dwelling-apart = Other, or I don’t know
ask-applicant-living_area_enough = Does the home have 15 m² of living area for each person?
    .hint = The rooms, without kitchen and hall. Count the children you want to take: 45 m² for three people.
    .fold = How to count the area
    .fold-text =
        Divide the living area by everybody who lives there, with the children you want to take. The order does not say whether to count these children. We do. Exactly 15 m² is enough.
        If only the total area is enough, answer “I don’t know” and ask the authority. The order’s two languages name the area differently.
ask-applicant-income_covers_minimum = Does your income cover the subsistence minimum for each child?
    .hint = Count all the children you want to take.
    .minimum = The subsistence minimum: { $tenge } ₸ a month.
    .fold = Which income counts
    .fold-text =
        Income that you can prove with papers. The subsistence minimum is neither the minimum wage nor the monthly calculation index.
        Press reports say that the authority may count the subsistence minimum for every member of the family. Ask how it counts. If only your spouse earns, ask too.

ask-own = What the authority checks
    .lead = It checks everybody. Your answers stay on this device.
    .fold = What counts
    .fold-text =
        Convictions and cases: any criminal offence, however old. Acquitted, or the case closed because there was no crime? Answer “Yes” and choose that. As we read the law, it is no obstacle. Being a witness or a victim does not count.
        Illness: order No. 692 has the list. A doctor says whether it prevents you. Not examined yet, and you know of no such illness? “None of these” is enough.
        Follow-up: a psychiatrist or an addiction doctor sees you now and regularly.
        Parental rights: of any of your own children. If a court gave your rights back, do not tick. That is how we read the law; ask the authority too.
        Legal capacity: only a court decision. A disability, or being unable to work, does not count.
        Removal: similar are a patronage educator and a professional foster educator.
        Adoption: only if the court found the adopter at fault.
ask-applicant-criminal_record = A conviction or criminal case: past or present?
    .hint = A spent conviction counts, and a case closed by amnesty or reconciliation. An administrative fine does not.
first-applicant-criminal_record-some = Yes
    .which = What was it? If there were several, choose the one higher up in the list.
pick-applicant-criminal_record-none = No
first-applicant-listed_offence-some = Yes
    .which = What was it? If there were several, choose the one higher up in the list.
pick-applicant-listed_offence-none = No
ticks-own = Tick everything that is true of you
    .none = None of these
    .unsure = I am not sure
    .which = What are you not sure about?
box-own-illness = An illness that prevents caring for a child
    .recap = illness
box-own-mental_health_observation = Under follow-up by a psychiatrist or addiction doctor
    .hint = “Dynamic observation”. Not for blood pressure or diabetes.
    .recap = mental-health follow-up
box-own-dispensary_registered = On a psychiatrist’s or addiction doctor’s register
    .hint = Now, at a dispensary.
    .recap = dispensary’s register
box-own-parental_rights = A court removed or restricted my parental rights
    .recap = court decision on parental rights
box-own-legal_capacity = A court found me incapable, fully or partly
    .hint = A disability does not count.
    .recap = court decision on capacity
box-own-removed = Removed as guardian, trustee, foster parent or similar
    .hint = For not doing the duties properly, not at my own wish.
    .recap = removal as carer
box-own-adoption_cancelled = A court cancelled an adoption because of my fault
    .recap = cancelled adoption

## The household

ask-household = What it checks about your household
    .lead = Your spouse, even if you live apart, and everybody you live with. Leave out the children you want to take.
    .fold = Who and what counts
    .fold-text =
        Count relatives, your spouse’s family, adopted and foster children, and a partner you are not married to. The law names no age. Ask the authority whether children count.
        Illness: order No. 692 has the list, and a doctor says whether there is one. Follow-up of blood pressure or diabetes does not count.
        Rights and capacity: only a court decision. If a court gave the rights back, do not tick. That is how we read the law. A disability does not count.
        Similar to these are a patronage educator and a professional foster educator. Stepping down at one’s own wish is not removal. Adoption: only if the court found the adopter at fault.
        Was there no crime? Then the closing decision names the Criminal Procedure Code, article 35, part one, point 1) or 2).
ask-applicant-household_criminal_record = A conviction or criminal case of any of them: past or present?
    .hint = A spent conviction counts, and a case closed by amnesty or reconciliation. An acquittal does not, nor a case closed because there was no crime.
ticks-household = Tick what is true of any of them
    .none = None of these, for anybody
    .unsure = I am not sure
    .which = What are you not sure about?
box-household-illness = An illness that rules out being a guardian
    .recap = illness
box-household-mental_health_observation = Under follow-up by a psychiatrist or addiction doctor
    .recap = mental-health follow-up
box-household-rights_lost = A court removed or restricted parental rights
    .recap = court decision on parental rights
box-household-incapable = A court found them incapable, fully or partly
    .recap = court decision on capacity
box-household-removed = Removed as guardian, trustee, foster parent or similar
    .hint = For not doing the duties properly.
    .recap = removal as carer
box-household-adoption_cancelled = A court cancelled an adoption because of this person’s fault
    .recap = cancelled adoption

## Papers

ask-papers = Papers and consent
ask-applicant-marriage_record = Where is your marriage recorded?
pick-applicant-marriage_record-in_registry = In Kazakhstan, in the civil registry’s system
pick-applicant-marriage_record-not_in_registry = In Kazakhstan, but not in the system
pick-applicant-marriage_record-abroad = Abroad
ask-applicant-documents_truthful = Are your papers genuine and the data in them correct?
ask-applicant-patron_requirements_met = Do you meet the requirements for patronage educators?
    .hint = If you do not know them, answer “I don’t know” and ask the authority.
ask-applicant-data_bank_registered = Are you in the Republican data bank as a person who wishes to take a child in?
    .hint = The entry is made beforehand, through the authority.
ask-applicant-data_consent = Do you consent to access to your personal data?
    .hint = You give the consent itself when you apply.

## Reasons, said to somebody who has answered nothing: in the plain lists and in explanations.

if-ground-minor = The authority may refuse if you are not yet 18 on the day of application.
if-ground-incapable = The authority may refuse if a court limited your legal capacity or declared you incapable.
if-ground-parental_rights_lost = The authority may refuse if a court removed or restricted your parental rights.
if-ground-removed_guardian = The authority may refuse if you were removed as a guardian or trustee for not doing the duties properly. Under the law of 2026 this also covers a patronage educator, foster parent or professional foster educator.
if-ground-adoption_cancelled = The authority may refuse if a court cancelled an adoption of yours and found you at fault.
if-ground-illness = The authority may refuse if you have an illness that prevents you from caring for a child.
if-ground-no_permanent_home = The authority may refuse if you have no permanent place to live.
if-ground-conviction = The authority may refuse if you have an unspent conviction for an intentional crime. It may also refuse if there is or was a case about an offence on the list.
if-ground-criminal_record = The authority may refuse if you have or had a conviction, or are or were prosecuted. The law does not look at what it was for or how long ago. A case closed because there was no crime does not count.
if-ground-stateless = The authority may refuse if you are not a citizen of any country.
if-ground-unmarried_man = The authority may refuse if you are a man and not in a registered marriage. There is an exception for a man who has raised the child for at least three years.
if-ground-low_income = The authority may refuse if your income does not cover the subsistence minimum for each child.
if-ground-dispensary = The authority may refuse if you are on the register of a drug-treatment or psychoneurological dispensary.
if-ground-mental_health_observation = The authority may refuse if you are under follow-up (dynamic observation) by a mental-health service.
if-ground-listed_offence = The authority may refuse if you have or had a conviction or prosecution for an offence on the list. The list: murder, intentional harm to health, offences against public health, morality, sexual inviolability, extremist, terrorist crimes, trafficking.
if-ground-untrained = The authority may refuse if you live permanently in Kazakhstan and have not done the psychological training. Order No. 343 exempted relatives and step-parents too. The order of 2026 exempts only close relatives of the child.
if-ground-untrue_documents = The authority may refuse if a paper or the data in it is not correct.
if-ground-patron_requirements = The authority may refuse if you do not meet one of the requirements for patronage educators.
if-ground-foster_requirements = The authority may refuse if one of three requirements is not met. They are citizenship of Kazakhstan, living here permanently, and being in the Republican data bank.
if-ground-no_data_consent = The authority may refuse if you do not consent to access to the personal data the service needs.
if-ground-child_refuses = The authority may refuse if a child of ten or older does not agree to live with you.
if-ground-living_area = The authority may refuse if there is less than 15 m² of living area for each person.
if-ground-household_incapable = The authority may refuse if a court found someone in your household incapable or of limited capacity.
if-ground-household_rights_lost = The authority may refuse if a court removed or restricted the parental rights of someone in your household.
if-ground-household_removed = The authority may refuse if someone in your household was removed as a carer for not doing the job properly. Carers are a guardian, trustee, patronage educator, foster parent or professional foster educator.
if-ground-household_adoption_cancelled = The authority may refuse if a court cancelled an adoption and found someone in your household at fault.
if-ground-household_illness = The authority may refuse if someone in your household has an illness that rules out guardianship.
if-ground-household_criminal_record = The authority may refuse if someone in your household has or had a conviction or prosecution. The law does not look at what it was for or how long ago. A case closed because there was no crime does not count.
if-ground-household_mental_health_observation = The authority may refuse if someone in your household is under mental-health follow-up (dynamic observation).
if-ground-household = The authority may refuse if one of the Code’s seven points applies to someone in your household. They are: capacity, parental rights, removal as a carer, a cancelled adoption, an illness, a criminal record, mental-health follow-up.

## Taking back, printing, saving on other people’s pages
ui-undo = Undo
ui-undone = Your answers are back.
ui-child-removed = There are fewer children now. The answers about the others are deleted.
result-print-mute = If nothing opened, this app or this website does not allow printing. Open Bauyr on its own, in a browser.
result-print-framed = This may be only a part of the result. To print all of it, press “{ $button }” on the screen.
result-file-framed = If no file came, the website around does not allow it. Open Bauyr on its own.

## The guide: on hosts of every kind
ui-embed-anywhere = On any site
ui-embed-on-close = Close the tag as here. Written as <bauyr-check/>, it swallows the rest of the page.
ui-embed-on-link = Only the link to the lists shows? Then the script did not run. The reasons: type=module was dropped, an optimiser merged the file, or the server sends another type. Leave bauyr-check.js out of optimisers.
ui-embed-on-stops = “The checker could not go on” after the start? Then the policy lacks wasm-unsafe-eval or connect-src, or bauyr_bg.wasm is not served. The console says which. Always try as far as the first question.
ui-embed-on-inner = Code put in by innerHTML (pop-ups, parts loaded later) runs no script. Put the script into the head of the page. The element may then come at any time.
ui-embed-on-head = Does your page have a header that stays? Leave room for it.
ui-embed-on-exit = “Exit this page” in a frame leaves the whole tab. The element has no such button, as the page is yours: put one on your page.
ui-embed-on-sandbox = A sandboxed frame needs allow-scripts. The other words allow what they name: printing, saving files, and leaving the tab by “Exit this page”.
ui-embed-on-isolated = Pages with COEP (require-corp) can hold both the element and the frame. From your own server, send the headers that our site sends.
ui-embed-on-print = Printed with your page, a frame shows what is on the screen. All of it is printed by “Print” in the frame.
ui-embed-on-answers = Answers live in the element. If it is moved, they stay. If your page makes a new one, they are gone.
ui-embed-on-file = A page opened from a disk, and an app, cannot show the frame. Give people the file bauyr.html instead.
ui-embed-edited = Sites that you edit in a browser
ui-embed-on-wordpress = WordPress: put the code into the block “Custom HTML”. If it disappears on saving, you lack the right to it: both script and frame are taken out. Then let the administrator put it in, or give a link to the site. Leave bauyr-check.js out of plugins that merge or delay scripts.
ui-embed-on-tilda = Tilda: put the code into the block “HTML code” (T123). It works on the published page, not in the editor.
ui-embed-on-bitrix = Bitrix: put the code in as HTML source. With AJAX or the composite cache, put the script into the template’s head, and leave it out of merging.
ui-embed-built = Sites that are built
ui-embed-on-nothing = nothing to do.
ui-embed-on-development = for the development server:
ui-embed-on-nuxt = do not follow the advice to include bauyr in optimizeDeps.
ui-embed-on-sveltekit = bauyr belongs to dependencies, not to devDependencies. With adapter-node it is then found on the server.
ui-embed-on-next = the file with the element begins with use client. On the server the package stays outside of the bundle.
ui-embed-on-angular = the element is made known, and the engine is copied.
ui-embed-on-copied = the engine goes beside the script that they make. Parcel also needs packageExports switched on.
ui-embed-on-given = Anywhere else, say where the engine is before the element comes. The element takes it from there.
ui-embed-servers = The checker on a server
ui-embed-on-bytes = such bundles do not know where they are, so give them the engine’s bytes.
ui-embed-on-below = The site below a path of your own server: build it with its whole address. The file for nginx then has the path in it.
ui-embed-tried = What was tried, and how
ui-embed-tried-tests = Tests with each version: plain pages under strict policies, React, Vue, webpack, Vite 8, Rollup, CommonJS, Node, Deno, Bun. Also sandboxes, COEP, old libraries and nginx.
ui-embed-tried-hand = Tried by hand, once, in November 2026. These are Next 16, Nuxt 4, SvelteKit 2 and 3, Astro 7, Angular 22. Also Vite 7, Parcel 2, Rspack 2, Workers (wrangler 4) and WordPress 6.1.
ui-embed-tried-not = Not run: Tilda and Bitrix themselves. What is said of them comes from what they do to code. Try it on your site.

## The statement: what browsers do not fill in
ui-statement-limits-autofill = Browsers do not fill in your own date of birth (WCAG 1.3.5). That is on purpose: they would keep it, and others may use the device.
