/**
 * Words of carrier histories.
 *
 * Sources, all public: the UPU's EMS event list (EMA "Posting/Collection", EMB arrival at outward office of exchange, EMC departure, EMD arrival
 * at inward office, EME held by customs, EMF departure from inward office, EMG arrival at delivery office); texts of tracking pages as public
 * tracking libraries and their test data quote them: China Post and Cainiao (已收寄, 已揽收, 待揽收, 揽收失败), SF (已收取快件), YunExpress and 4PX
 * (电子信息已收到), Russian Post's operations (Приём, Присвоен трек-номер), CDEK's status table (Принят на склад отправителя), DHL Paket (elektronisch
 * angekündigt, in der Filiale eingeliefert), La Poste (pris en charge, en attente de prise en charge), Correos (Admitido, Prerregistrado), Poste
 * Italiane (presa in carico), InPost (Przygotowana przez Nadawcę, Odebrana od Nadawcy), PTT (göndericiden teslim alındı), Nova Poshta
 * (Відправник створив накладну, але ще не надав посилку), Kazpost (жөнелтілім), Korea Post and CJ (접수, 집화처리, 집하), Japan Post (引受, 集荷).
 */
export type Tongue = 'en' | 'ru' | 'zh' | 'de' | 'fr' | 'es' | 'it' | 'pl' | 'tr' | 'uk' | 'kk' | 'ko' | 'ja';

/** The carrier holds the parcel for the first time. */
export const possession: Readonly<Record<Tongue, readonly string[]>> = {
  en: [
    'Shipment picked up',
    'Parcel picked up from the sender by courier',
    'Accepted at post office from sender',
    'Picked up by carrier',
    'Posting/Collection: item received from sender',
    'Parcel collected, now with the carrier',
    'Received by logistics company',
    'Package handed over to carrier by sender',
  ],
  ru: [
    'Принято в отделении связи',
    'Принят на склад отправителя',
    'Курьер забрал посылку у отправителя',
    'Посылка принята перевозчиком от отправителя',
    'Груз принят к перевозке у отправителя',
    'Приём. Единичный',
    'Отправление забрано у продавца, находится у перевозчика',
  ],
  zh: [
    '已揽收',
    '揽收成功',
    '快件已被快递员揽收',
    '【深圳市】已收寄，揽投员：李师傅',
    '物流商已揽收包裹',
    '已从寄件人处取件',
    '承运商已收到包裹实物',
    '包裹已由承运商揽收',
  ],
  de: [
    'Die Sendung wurde beim Absender abgeholt',
    'Die Sendung wurde vom Absender in der Filiale eingeliefert',
    'Paket vom Zusteller beim Versender übernommen',
  ],
  fr: [
    'Colis pris en charge par le transporteur',
    "Colis enlevé chez l'expéditeur",
    'Votre colis a été déposé par l’expéditeur au bureau de poste',
  ],
  es: [
    'Paquete recogido en el domicilio del remitente',
    'Admitido en la oficina de Correos',
    'Recogido por el transportista',
  ],
  it: ['Spedizione ritirata presso il mittente', 'Preso in carico dal corriere', 'Pacco accettato in ufficio postale'],
  pl: ['Odebrana od Nadawcy', 'Przesyłka odebrana od nadawcy przez kuriera', 'Nadana w placówce pocztowej'],
  tr: [
    'Kargo göndericiden teslim alındı',
    'Gönderi şubede göndericiden teslim alındı',
    'Kurye gönderiyi satıcıdan aldı',
  ],
  uk: [
    'Посилку прийнято у відправника',
    "Кур'єр забрав посилку у відправника",
    'Прийнято у відділенні від відправника',
  ],
  kk: ['Жөнелтілім жіберушіден қабылданды', 'Курьер сәлемдемені жіберушіден алып кетті'],
  ko: ['집화처리', '집하 완료', '우체국에서 발송인으로부터 접수 완료'],
  ja: ['引受', '集荷済み', '荷送人より荷物をお預かりしました'],
};

/** The carrier knows of the parcel and no more. */
export const announced: Readonly<Record<Tongue, readonly string[]>> = {
  en: ['Order information received', 'Shipping label created'],
  ru: ['Создан', 'Получена электронная информация об отправлении'],
  zh: ['快件电子信息已收到', '订单已创建'],
  de: ['Die Sendung wurde elektronisch angekündigt'],
  fr: ['Colis annoncé, étiquette créée'],
  es: ['Envío prerregistrado'],
  it: ['Etichetta di spedizione creata'],
  pl: ['Przesyłka przygotowana przez Nadawcę'],
  tr: ['Gönderi bilgisi oluşturuldu'],
  uk: ['Відправник створив накладну'],
  kk: ['Жөнелтілім тіркелді'],
  ko: ['운송장 등록'],
  ja: ['送り状作成'],
};

export type Step = 'depart' | 'sorting' | 'export' | 'flight' | 'import' | 'arrived';

/** What follows in the three main languages. */
export const onTheWay: Readonly<Record<'en' | 'ru' | 'zh', Readonly<Record<Step, readonly string[]>>>> = {
  en: {
    sorting: ['Arrived at sorting center', 'Processed at facility'],
    depart: ['Departed from facility', 'Left sorting center'],
    export: ['Export customs cleared', 'Arrival at outward office of exchange'],
    flight: ['Departure from outward office of exchange', 'Handed over to airline'],
    import: ['Arrival at inward office of exchange', 'Import customs cleared'],
    arrived: ['Arrived at delivery office', 'Arrived at destination city'],
  },
  ru: {
    sorting: ['Прибыло в сортировочный центр', 'Обработка'],
    depart: ['Покинуло сортировочный центр', 'Отправлено в пути следования'],
    export: ['Экспорт международной почты', 'Прошло таможню страны отправления'],
    flight: ['Вылетело из страны отправления', 'Передано на магистраль'],
    import: ['Импорт международной почты', 'Прибыло на территорию РФ'],
    arrived: ['Прибыло в город получателя', 'Прибыло в место вручения'],
  },
  zh: {
    sorting: ['到达分拣中心', '快件到达【义乌转运中心】'],
    depart: ['离开分拣中心', '快件已发往下一站'],
    export: ['出口报关完成', '到达互换局'],
    flight: ['航班起飞', '已交航空公司'],
    import: ['到达目的国', '进口清关完成'],
    arrived: ['到达派送城市', '到达投递局'],
  },
};

export interface Excuse {
  readonly name: string;
  readonly tongue: Tongue;
  readonly text: string;
}

const group = (tongue: Tongue, entries: Readonly<Record<string, string>>): readonly Excuse[] =>
  Object.entries(entries).map(([name, text]) => ({ name: `${tongue}-${name}`, tongue, text }));

/** Texts that say the carrier does not hold the parcel, or at least do not say that it does. */
export const excuses: readonly Excuse[] = [
  ...group('en', {
    registered: 'Shipment information registered electronically',
    'label-created': 'Shipping label created, carrier awaiting item',
    scheduled: 'Pickup scheduled for the next working day, 10:00-14:00',
    'attempt-failed': 'Pickup attempt failed: parcel not ready',
    assigned: 'Courier assigned, on the way to the sender',
    packed: "Order packed at the seller's warehouse, awaiting collection",
    postponed: "Collection postponed at the sender's request",
    cancelled: 'Pickup cancelled by sender',
    'not-yet': 'Parcel has not been picked up yet',
    refused: 'Courier refused to take the parcel: packaging does not comply',
    'not-found': 'Parcel not found at pickup address',
    'ready-for-collection': 'Ready to be picked up from the sender',
    'information-received': 'Electronic notification received, item not yet in our network',
    missed: 'Sender not at home, nothing collected',
    'about-to': 'Parcel will be picked up by the courier this evening',
  }),
  ...group('ru', {
    'number-assigned': 'Присвоен трек-номер',
    'information-received': 'Получена электронная информация, отправление в почтовую сеть не поступало',
    'request-created': 'Создана заявка на забор груза',
    assigned: 'Назначен курьер, выезжает к отправителю',
    postponed: 'Забор груза перенесён на следующий день',
    failed: 'Забор не состоялся: груз не готов',
    packed: 'Упаковано на складе продавца, ожидает передачи перевозчику',
    refused: 'Отказ в приёме: упаковка не соответствует требованиям',
    'not-yet': 'Отправление ещё не передано в службу доставки',
    cancelled: 'Вызов курьера отменён отправителем',
    planned: 'Планируется забор у отправителя',
    'not-found': 'Отправление не найдено на складе отправителя',
    'not-collected': 'Курьер не забрал посылку у отправителя',
    'being-prepared': 'Готовится к передаче в доставку',
  }),
  ...group('zh', {
    'information-received': '快件电子信息已收到，等待揽收',
    packed: '商家已打包，待揽收',
    failed: '揽收失败：货物未备好',
    booked: '已预约上门揽收',
    assigned: '快递员已接单，正前往取件',
    cancelled: '揽收已取消',
    waiting: '等待快递员揽收',
    created: '运单已生成，尚未揽收',
    'not-handed-over': '包裹尚未交给承运商',
    rebooked: '寄件人要求改约揽收时间',
    refused: '承运商拒收：包装不合格',
    'not-found': '未找到该包裹，未能揽收',
    'about-to': '预计今日揽收',
  }),
  ...group('de', {
    announced: 'Die Sendung wurde vom Absender elektronisch angekündigt',
    planned: 'Abholung für den nächsten Werktag geplant',
    failed: 'Abholversuch erfolglos: Absender nicht angetroffen',
    cancelled: 'Die Abholung wurde storniert',
    'not-yet': 'Sendung noch nicht an den Paketdienst übergeben',
  }),
  ...group('fr', {
    waiting: 'Colis annoncé, en attente de prise en charge',
    planned: 'Enlèvement programmé pour demain',
    failed: "Échec de l'enlèvement : colis non prêt",
    'not-yet': 'Étiquette créée ; le colis ne nous a pas encore été remis',
  }),
  ...group('es', {
    waiting: 'Información de envío recibida, pendiente de admisión',
    planned: 'Recogida programada',
    failed: 'Recogida fallida: remitente ausente',
    'not-yet': 'El paquete aún no ha sido recogido',
  }),
  ...group('it', {
    waiting: 'Spedizione in attesa di presa in carico',
    planned: 'Ritiro programmato presso il mittente',
    failed: 'Tentativo di ritiro non riuscito',
    'not-yet': 'Etichetta creata, non ancora affidata al corriere',
  }),
  ...group('pl', {
    prepared: 'Przesyłka przygotowana przez Nadawcę',
    waiting: 'Przesyłka oczekuje na odbiór od nadawcy',
    failed: 'Podjazd kuriera nieudany: przesyłka niegotowa',
    cancelled: 'Zlecenie odbioru anulowane',
  }),
  ...group('tr', {
    information: 'Gönderi bilgisi elektronik olarak alındı, gönderi bekleniyor',
    planned: 'Kurye atandı, alım planlandı',
    failed: 'Alım yapılamadı: gönderi hazır değil',
    'not-yet': 'Gönderi henüz kargoya verilmedi',
  }),
  ...group('uk', {
    created: 'Відправник створив накладну, але ще не надав посилку до відправки',
    postponed: 'Забір вантажу перенесено на завтра',
    assigned: "Призначено кур'єра, прямує до відправника",
    failed: 'Забір не відбувся: відправника немає на місці',
  }),
  ...group('kk', {
    information: 'Жөнелтілім туралы электрондық ақпарат алынды',
    planned: 'Курьер тағайындалды, алып кету жоспарланған',
    'not-yet': 'Сәлемдеме тасымалдаушыға әлі берілген жоқ',
  }),
  ...group('ko', {
    waiting: '집하 예정',
    failed: '집하 실패: 상품 미준비',
    'not-yet': '운송장 등록, 아직 인수 전',
    cancelled: '집하 취소',
  }),
  ...group('ja', {
    planned: '集荷予定',
    failed: '集荷できませんでした（荷物未準備）',
    'not-yet': '送り状作成済み、荷物は未引受',
    requested: '集荷依頼を受け付けました',
  }),
];
